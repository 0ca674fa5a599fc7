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

    private static PolicyFinder FinderAt(DateTimeOffset now)
    {
        var content = new FixedContent();
        return new PolicyFinder(new LikenessModel(content), FixedContent.Classifier, content, new DistrictTime(new Storage.ManualClock(now), TimeZoneInfo.Utc));
    }
}
