namespace Huiyin.Dialogs;

/// <summary>Conversations as transcripts: "&gt;" is said by the resident, "&lt;" must be heard before the next.</summary>
public sealed class TranscriptTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("zh-CN", "one message is enough", """
        < 您好，我是“回音”
        > 名都社区3号楼下电动车乱停堵了单元门，都一周了，电话13800000000
        < 地点：名都社区
        > 确认
        < 已经提交，编号是
        """)]
    [InlineData("en", "one message is enough", """
        < Hello, this is Huiyin
        > Scooters block the door of building 3 in Mingdu since last Monday, call me at 13800000000
        < Place: Mingdu Community
        > yes
        < It is filed. Your number is
        """)]
    [InlineData("zh-CN", "the place by two taps, a wrong phone number, then none", """
        > 小区里的狗没拴绳，到处跑
        < 在哪个办事处
        > 文昌办事处
        < 在“文昌办事处”的哪个社区
        > 2
        < 有照片吗
        > 没有
        < 方便留个电话吗
        > 123
        < 这个号码好像不对
        > 不用了
        < 电话：未留
        > 提交
        < 已经提交
        """)]
    [InlineData("zh-CN", "a phone number before it is asked for", """
        > 中原社区的健身器材坏了
        < 有照片吗
        > 13800138000
        < 电话记下了：138****8000
        < 有照片吗
        > 跳过
        < 电话：138****8000
        > 提交
        < 已经提交
        """)]
    [InlineData("en", "a phone number before it is asked for, with words around it", """
        > The street lamp in East Lake is out
        < Do you have a photo?
        > call me on 138 0013 8000
        < I have your number: 138****8000
        < Do you have a photo?
        > no
        < Phone: 138****8000
        > send it
        < It is filed
        """)]
    [InlineData("en", "a place nobody has a name for is kept in the resident's words", """
        > Dogs run loose without a leash and frighten the children
        < Which office area is it in?
        > behind the old mill by the river
        < Do you have a photo?
        > no
        < May we have a phone number?
        > no
        < behind the old mill by the river
        > send it
        < It is filed
        """)]
    [InlineData("zh-CN", "back, help and cancel at any step", """
        > 学校门口早晚高峰堵车，接孩子没法过
        < 在哪个办事处
        > 帮助
        < 任何时候都可以说
        < 在哪个办事处
        > 搬口办事处
        < 在“搬口办事处”的哪个
        > 返回
        < 在哪个办事处
        > 取消
        < 这次不报了
        > 确认
        < 现在没有
        """)]
    [InlineData("en", "start over asks from the beginning", """
        > The rubbish in Dehe has not been collected for days
        < Do you have a photo?
        > start over
        < What is the matter?
        > skip
        < What is the matter?
        > The street lamp at the gate of Dehe is broken
        < Do you have a photo?
        """)]
    [InlineData("zh-CN", "an answer is changed on the summary by saying so", """
        > 名都社区晚上施工太吵，睡不着觉，电话13800000000
        < 类别：噪声扰民
        > 修改
        < 要改哪一项
        > 修改地点
        < 在哪个办事处
        > 德和家园
        < 德和家园
        > 好的
        < 已经提交
        """)]
    [InlineData("en", "change the place works before the summary too", """
        > Construction noise every night in Mingdu, nobody can sleep
        < Do you have a photo?
        > change the place
        < Which office area is it in?
        > Dehe
        < Do you have a photo?
        """)]
    [InlineData("zh-CN", "the language changes in the middle and the question comes again", """
        > 名都社区晚上施工太吵，睡不着觉
        < 有照片吗
        > English
        < All right, let us speak English
        < Do you have a photo?
        """)]
    [InlineData("en", "danger to life brings the numbers first", """
        > There is a strong gas smell in the stairwell in Mingdu
        < 119
        < May we have a phone number?
        """)]
    [InlineData("zh-CN", "after two misunderstandings the words go on as they are", """
        > 名都社区晚上施工太吵，睡不着觉
        < 有照片吗
        > 嗯这个怎么说呢
        < 加上了
        > 我也说不好
        < 请发照片
        > 我孙子不在家不会弄
        < 原样交给工作人员
        < 方便留个电话吗
        """)]
    [InlineData("en", "status before and after", """
        > status
        < You have not reported anything yet
        > The lift in building 2 in Mingdu has been broken for a week, 13800000000
        < Please check
        > yes
        < It is filed
        > status
        < You have 1 concern
        > 999-999
        < I cannot find the number
        """)]
    [InlineData("zh-CN", "courtesy outside a report", """
        > 你好
        < 有什么事直接说就行
        > 谢谢
        <
        > 好的
        < 现在没有
        """)]
    [InlineData("en", "markup and SQL are words like others", """
        > <script>alert(1)</script>'; DROP TABLE concern; -- the lamp in Mingdu is broken, 13800000000
        < <script>alert(1)</script>'; DROP TABLE concern; -- the lamp
        > yes
        < It is filed
        """)]
    public async Task Transcript_PlayedWithTheRealBot_IsHeardInOrder(string locale, string title, string transcript)
    {
        Assert.NotEmpty(title);
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, locale);
        foreach (var line in transcript.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line[1..].Trim();
            await (line[0] == '>' ? talk.SayAsync(words) : talk.HearAsync(words));
        }
    }
}
