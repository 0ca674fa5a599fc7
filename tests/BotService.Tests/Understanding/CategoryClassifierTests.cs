using System.Diagnostics;
using Huiyin.DialogContent;
using Huiyin.Tests.DialogContent;
using Huiyin.Understanding;

namespace Huiyin.Tests.Understanding;

public sealed class CategoryClassifierTests
{
    [Theory]
    [InlineData("parking", "我们楼前面电瓶车横七竖八停着，婴儿车都推不出去")]
    [InlineData("parking", "小區門口天天有人違停，車開不出去")]
    [InlineData("parking", "Some car is always left in my spot and I cannot get out of the garage")]
    [InlineData("traffic", "学校后面那条路大坑套小坑，电动车差点栽进去")]
    [InlineData("traffic", "The traffic light by the market has been dark for two days")]
    [InlineData("pets", "遛狗的人不拴绳子，我孙女吓哭了")]
    [InlineData("pets", "The man downstairs never cleans up after his dog")]
    [InlineData("schooling", "外孙九月要上一年级，户口不在这里能报名吗")]
    [InlineData("schooling", "How can I get my son a place at the primary school?")]
    [InlineData("environment", "垃圾桶旁边一大堆建筑垃圾，臭了好几天")]
    [InlineData("environment", "Nobody has emptied the bins in our yard since the weekend")]
    [InlineData("noise", "楼下大妈跳舞放喇叭，十点多了还不停")]
    [InlineData("noise", "They start hammering at five in the morning on the building site")]
    [InlineData("housing", "物业光收费，电梯坏了也不修")]
    [InlineData("housing", "Rain comes through the ceiling and the property management does not care")]
    [InlineData("utilities", "从昨晚到现在一直没有水，做不了饭")]
    [InlineData("utilities", "The street lamp outside our gate is dark")]
    [InlineData("welfare", "干了半年活，工头一分钱工资没给")]
    [InlineData("welfare", "My father's pension did not come this month")]
    [InlineData("health", "卫生院的大夫开错了药")]
    [InlineData("health", "Where can my baby get the vaccine?")]
    [InlineData("safety", "有人把电动车推进楼道飞线充电，早晚要出事")]
    [InlineData("safety", "Boys throw bottles from the roof, somebody will get hurt")]
    [InlineData("commerce", "在超市买的牛奶过期了，不给退")]
    [InlineData("commerce", "The gym shut down and will not refund my card")]
    [InlineData("services", "办个户口本来来回回跑了四趟，窗口的人还不耐烦")]
    [InlineData("services", "The woman at the counter was rude and sent me from one window to the next")]
    [InlineData("other", "谢谢你们的志愿者，帮我把菜送上楼")]
    public void Read_OrdinaryWords_AreUnderstood(string category, string said)
    {
        var reading = FixedContent.Classifier.Read(said);

        Assert.Equal(category, reading.Best.Code);
        Assert.NotEqual(CategoryAdvice.AskAll, reading.Advice);
    }

    [Theory]
    [InlineData("parking.compound", "电动车乱停放，堵单元门")]
    [InlineData("pets.leash", "遛狗不牵绳")]
    [InlineData("utilities.lighting", "The street light out on our corner")]
    [InlineData("housing.lifts", "电梯坏了没人修")]
    public void Read_WordsOfASubcategory_NameIt(string code, string said) => Assert.Equal(code, FixedContent.Classifier.Read(said).Subcategory?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("👍👍")]
    [InlineData("qwzx vbnm")]
    public void Read_WordsWithoutMeaning_AreNotProposed(string said) => Assert.NotEqual(CategoryAdvice.Propose, FixedContent.Classifier.Read(said).Advice);

    [Theory]
    [InlineData("有点事想说")]
    [InlineData("I have a question")]
    public void Read_VagueWords_OfferAChoice(string said) => Assert.Equal(CategoryAdvice.OfferThree, FixedContent.Classifier.Read(said).Advice);

    [Fact]
    public void Read_AnyWords_ProbabilitiesSumToOneInOrder()
    {
        var guesses = FixedContent.Classifier.Read("车位不够，狗又乱叫").Guesses;

        Assert.Equal(1.0, guesses.Sum(guess => guess.Probability), 3);
        Assert.Equal(guesses.OrderByDescending(guess => guess.Probability).Select(guess => guess.Category), guesses.Select(guess => guess.Category));
        Assert.Equal(14, guesses.Count);
    }

    [Theory]
    [InlineData(1_000_000, "停车 parking ")]
    [InlineData(10_000, "\ud83d")]
    [InlineData(10_000, "\0<script>';--")]
    public void Read_HostileText_IsReadInTime(int length, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));

        Assert.NotEmpty(FixedContent.Classifier.Read(text).Guesses);
    }

    [Fact]
    public void Train_Twice_GivesTheSameClassifier()
    {
        var other = new CategoryClassifier(new FixedContent());

        Assert.Equal(FixedContent.Classifier.Read("路上停满了车，狗在叫").Guesses, other.Read("路上停满了车，狗在叫").Guesses);
    }

    [Fact]
    public void Read_OneMessage_TakesLessThanAMillisecondAndLittleMemory()
    {
        const string message = "名都社区3号楼下电动车乱停堵了单元门，都一周了";
        _ = FixedContent.Classifier.Read(message);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = FixedContent.Classifier.Read(message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_096);

        // The fastest of many: other tests run beside this one.
        var fastest = Enumerable.Range(0, 200).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            FixedContent.Classifier.Read(message);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });
        Assert.InRange(fastest, 0, 1);
    }

    [Fact]
    public void Change_NewCategoryByDataAlone_IsUnderstood()
    {
        using var dialogs = new TemporaryDialogs();
        dialogs.Append(
            "taxonomy.yaml",
            """

              - code: elders
                label: { zh-CN: 养老助餐, en: Care for the elderly }
                synonyms: { zh-CN: [老年食堂, 助餐点, 送餐], en: [senior canteen, meals for the elderly] }
                questions: { zh-CN: [老人多大年纪？], en: [How old is the person?] }
                kinds: [enquiry]
                deadline: 7d
                unit: civil-affairs
                children: []
            """);
        dialogs.Append("training/training.zh-CN.tsv", "elders\t老年食堂几点开饭\nelders\t助餐点能不能送餐上门\nelders\t八十岁老人想在老年食堂吃饭\n");
        Assert.True(DialogContentLoader.TryLoad(dialogs.Folder, out var changed, out var findings), string.Join('\n', findings.All));
        var content = new FixedContent();
        using var classifier = new CategoryClassifier(content);
        Assert.NotEqual("elders", classifier.Read("老年食堂能送餐吗").Best.Code);

        content.Change(changed);

        Assert.Equal("elders", classifier.Read("老年食堂能送餐吗").Best.Code);
    }
}
