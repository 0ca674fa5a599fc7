using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Tests.DialogContent;
using Huiyin.Tests.Understanding;
using Huiyin.Understanding.Similar;

namespace Huiyin.Understanding.Policies;

public sealed class PolicyFinderTests
{
    private static readonly PolicyFinder Finder = FinderAt(new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("weekend-parking", "free parking at the offices on weekends?")]
    [InlineData("weekend-parking", "周末机关大院停车收费吗")]
    [InlineData("low-income-allowance", "请问低保怎么申请")]
    [InlineData("school-enrolment", "外地户口的孩子怎么报名上小学？")]
    [InlineData("hall-hours", "Is the service hall open on Saturdays?")]
    public void Answer_QuestionOfAPolicy_IsThatPolicy(string code, string asked) => Assert.Equal(code, Finder.Answer(asked)?.Policy.Code);

    [Theory]
    [InlineData("cars block our door on weekends")]
    [InlineData("周末小区门口全是车，我们家门都打不开")]
    [InlineData("低保钱三个月没发了")]
    [InlineData("半夜一点还在装修，吵得睡不着")]
    [InlineData("今天天气怎么样？")]
    [InlineData("")]
    public void Answer_ProblemOrSomethingElse_IsNone(string said) => Assert.Null(Finder.Answer(said));

    [Fact]
    public void Answer_LongStoryWithAQuestion_IsNone() => Assert.Null(Finder.Answer("周末能在办事处院里免费停车吗" + new string('，', 200)));

    [Fact]
    public void Answer_AfterItsLastDay_IsNone() =>
        Assert.Null(FinderAt(new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero)).Answer("周末能在办事处院里免费停车吗"));

    [Fact]
    public void Change_PolicyByDataAlone_IsAnsweredAtOnce()
    {
        using var dialogs = new TemporaryDialogs();
        dialogs.Append("policies/home.yaml", """

              - code: library
                category: services
                title: { zh-CN: 图书馆开放时间, en: Opening hours of the library }
                questions:
                  zh-CN: [图书馆几点开门, 图书馆周末开放吗]
                  en: [When does the library open?, Is the library open on weekends?]
                answer: { zh-CN: 周二至周日 9:00—21:00，周一闭馆。, en: "Tuesday to Sunday 9:00 to 21:00, closed on Mondays." }
                source: { zh-CN: 示范区文化中心公告, en: Zone Culture Centre }
                date: 2026-01-01
                valid-until: 2030-12-31
            """);
        Assert.True(DialogContentLoader.TryLoad(dialogs.Folder, out var changed, out var findings), string.Join('\n', findings.All));
        var content = new FixedContent();
        using var finder = FinderAt(new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero), content);
        Assert.NotEqual("library", finder.Answer("请问图书馆几点开门？")?.Policy.Code);

        content.Change(changed);

        Assert.Equal("library", finder.Answer("请问图书馆几点开门？")?.Policy.Code);
        Assert.Equal("library", finder.Answer("Is the library open on Sunday?")?.Policy.Code);
    }

    private static PolicyFinder FinderAt(DateTimeOffset now, FixedContent? fixedContent = null)
    {
        var content = fixedContent ?? new FixedContent();
        return new PolicyFinder(new LikenessModel(content), FixedContent.Classifier, content, new DistrictTime(new Storage.ManualClock(now), TimeZoneInfo.Utc));
    }
}
