using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Summaries.Ranking;
using Huiyin.Summaries.Supervision;
using Huiyin.Tests.Understanding;

namespace Huiyin.Summaries;

/// <summary>Each list at its threshold: found where there is reason to look, and not one case below.</summary>
public sealed class SupervisionTests
{
    private const long Hour = 3_600_000;
    private static readonly DialogContentSnapshot Content = new FixedContent().Current;
    private static readonly Dictionary<int, string> Codes = new() { [1] = "sanitation", [2] = "parks", [3] = "mingdu", [4] = "wenhui", [5] = "noise", [6] = "parking.compound", [7] = "" };
    private static readonly Period Week = new PeriodCalendar(new DistrictTime(new ManualClock(), TimeZoneInfo.Utc), new FixedContent()).Of(PeriodKind.Week, new DateOnly(2026, 11, 18));
    private static readonly SummaryThresholds Usual = new();
    private readonly TermTallies _terms = new(new Tallies(Content), Codes);

    [Theory]
    [InlineData(10, 15, true)]
    [InlineData(10, 16, false)]
    [InlineData(9, 0, false)]
    public void Burst_BeforeTheCutOff_NeedsTenAndFourTenthsOfAll(int late, int early, bool isFound)
    {
        var abnormal = new AbnormalUnits(Week, Usual);
        Rectify(abnormal, late, at: Week.CutOff.AddHours(-2));
        Rectify(abnormal, early, at: Week.From.AddDays(2), first: 100);

        Assert.Equal(isFound, abnormal.Findings().Any(finding => finding is { Code: "late-burst", Unit: "sanitation" } && finding.Count == late && finding.Against == late + early));
    }

    [Theory]
    [InlineData(3, 15, true)]
    [InlineData(2, 15, false)]
    [InlineData(3, 16, false)]
    public void SettledInMinutes_NeedsThreeWithinAQuarterOfAnHour(int quick, int minutes, bool isFound)
    {
        var abnormal = new AbnormalUnits(Week, Usual);
        Rectify(abnormal, quick, at: Week.From.AddDays(2), took: minutes * 60_000L);

        Assert.Equal(isFound, abnormal.Findings().Any(finding => finding.Code == "settled-in-minutes"));
        // A question may well be answered at once.
        var enquiries = new AbnormalUnits(Week, Usual);
        Rectify(enquiries, quick, at: Week.From.AddDays(2), took: minutes * 60_000L, kind: ConcernKind.Enquiry);
        Assert.DoesNotContain(enquiries.Findings(), finding => finding.Code == "settled-in-minutes");
    }

    [Theory]
    [InlineData(5, 16, true)]
    [InlineData(5, 17, false)]
    [InlineData(4, 4, false)]
    public void Disputes_NeedFiveAndThreeTenthsOfWhatWasRectified(int disputed, int rectified, bool isFound)
    {
        var abnormal = new AbnormalUnits(Week, Usual);
        Rectify(abnormal, rectified, at: Week.From.AddDays(2));
        for (var i = 0; i < disputed; i++)
        {
            abnormal.Begun(Row(i, PhaseStart.Disputed, Week.From.AddDays(3)), stands: true, _terms);
        }

        Assert.Equal(isFound, abnormal.Findings().Any(finding => finding.Code == "many-disputes"));
    }

    [Theory]
    [InlineData(5, 16, true)]
    [InlineData(5, 17, false)]
    [InlineData(4, 1, false)]
    public void PassOns_CountForWhoPassesOn(int passed, int received, bool isFound)
    {
        var abnormal = new AbnormalUnits(Week, Usual);
        for (var i = 0; i < received; i++)
        {
            abnormal.Begun(Row(i, PhaseStart.Filed, Week.From.AddDays(1)), stands: true, _terms);
        }

        for (var i = 0; i < passed; i++)
        {
            var row = Row(i, PhaseStart.PassedOn, Week.From.AddDays(2));
            (row.PreviousUnit, row.Unit) = (1, 2);
            abnormal.Begun(row, stands: true, _terms);
        }

        var found = abnormal.Findings().Where(finding => finding.Code == "many-pass-ons").ToList();
        Assert.Equal(isFound ? ["sanitation"] : [], found.Select(finding => finding.Unit));
    }

    [Fact]
    public void ZeroReports_AreTheCommunitiesWithoutAConcern()
    {
        var tallies = new Tallies(Content);
        foreach (var tally in tallies.Area("mingdu"))
        {
            tally.Received++;
        }

        var found = ZeroReports.Find(Content.Areas, new GroupedFigures(tallies), new GroupedFigures(tallies)).Select(finding => finding.Area).ToList();

        Assert.DoesNotContain("mingdu", found);
        Assert.Equal(Content.Areas.All.Count(area => area.Kind == AreaKind.Community) - 1, found.Count);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void Slow_IsMeasuredByThePeers_AndNamesTheOverdueConcerns(int overdue, bool isFound)
    {
        var (slow, tallies) = (new SlowUnits(Usual), new Tallies(Content));
        for (var i = 0; i < 20; i++)
        {
            Add(tallies.Unit("sanitation"), isOverdue: i < overdue);
            Add(tallies.Unit("parks"), isOverdue: i < 2);
            Add(tallies.District, isOverdue: i < overdue);
            Add(tallies.District, isOverdue: i < 2);
        }

        for (var i = 0; i < overdue; i++)
        {
            var row = Row(100 + i, PhaseStart.Moved, Week.From);
            (row.Phase, row.Due) = (Phase.Working, Week.From.ToUnixTimeMilliseconds());
            slow.Open(row, Week.CutOff.ToUnixTimeMilliseconds(), _terms);
        }

        var found = slow.Findings(new GroupedFigures(tallies)).ToList();

        Assert.Equal(isFound ? ["sanitation"] : [], found.Select(finding => finding.Unit));
        Assert.All(found, finding => Assert.Equal(["100", "101", "102", "103", "104"], finding.Concerns));

        static void Add(Tally tally, bool isOverdue)
        {
            tally.UnderWay++;
            tally.Overdue += isOverdue ? 1 : 0;
        }
    }

    // Expected two a week: twice is four, five is the fewest, and three standard deviations of a count of two and one are 5.2 above it.
    [Theory]
    [InlineData(8, 8, true)]
    [InlineData(7, 8, false)]
    [InlineData(4, 0, false)]
    [InlineData(5, 0, true)]
    [InlineData(40, 80, true)]
    [InlineData(39, 80, false)]
    public void HotIssue_NeedsFiveTwiceTheUsualAndMoreThanChance(int filed, int fourWeeksBefore, bool isFound)
    {
        var hot = new HotIssues(Content, Usual);
        for (var i = 0; i < filed; i++)
        {
            hot.Begun(Row(i, PhaseStart.Filed, Week.From.AddDays(1)), stands: true, _terms);
        }

        Assert.Equal(isFound, hot.Findings([new FiledCount(3, 5, fourWeeksBefore)], Codes, share: 1).Any());
    }

    [Theory]
    [InlineData(399, 500, true)]
    [InlineData(400, 500, false)]
    [InlineData(0, 100, false)]
    [InlineData(0, 101, true)]
    public void BehindPlan_IsMoreThanATenthOfTheTargetBehindAnEvenPace(int visited, int planned, bool isFound)
    {
        var visits = new VisitedHouseholds("c", new LocalizedText("走访", "Visits"), [new AreaVisits("mingdu", "sanitation", Households: 1_000, visited, 0, 0, 0, 0, planned)]);

        var found = VisitCounting.BehindPlanIn(visits, Usual).ToList();

        Assert.Equal(isFound ? 1 : 0, found.Count);
        Assert.All(found, finding => Assert.Equal(("mingdu", visited, planned), (finding.Area, finding.Count, finding.Against)));
    }

    [Fact]
    public void HotIssue_RisingInOneCommunity_IsFoundWithItsCompounds()
    {
        var hot = new HotIssues(Content, Usual);
        for (var i = 0; i < 9; i++)
        {
            hot.Begun(Row(i, PhaseStart.Filed, Week.From.AddDays(1)), stands: true, _terms);
        }

        // A week's usual two, of four weeks eight.
        var found = Assert.Single(hot.Findings([new FiledCount(3, 5, 8)], Codes, share: 1));
        Assert.Equal(("hot-issue", "mingdu", "noise", 9, 2), (found.Code, found.Area, found.Category, found.Count, found.Against));
        Assert.Empty(hot.Findings([new FiledCount(3, 5, 24)], Codes, share: 1));
    }

    [Fact]
    public void HotIssue_WithNothingBefore_IsWhatStandsOutAmongThePlaces()
    {
        var hot = new HotIssues(Content, Usual);
        for (var i = 0; i < 40; i++)
        {
            var row = Row(i, PhaseStart.Filed, Week.From.AddDays(1));
            (row.Area, row.Category) = (i % 2 == 0 ? 3 : 4, i is 0 or 1 || (i % 2 == 0 && i < 24) ? 5 : 6);
            hot.Begun(row, stands: true, _terms);
        }

        var found = Assert.Single(hot.Findings(before: null, Codes, share: 1), finding => finding.Category == "noise");
        Assert.Equal("mingdu", found.Area);
    }

    [Fact]
    public void SpotCheck_SameSeed_DrawsTheSameInWhateverOrderTheyCome()
    {
        var numbers = Enumerable.Range(0, 500).ToList();

        var forwards = Draw("a", numbers);

        Assert.Equal(SpotCheckSample.UsualSize, forwards.Count);
        Assert.Equal(forwards, Draw("a", Enumerable.Reverse(numbers)));
        Assert.NotEqual(forwards, Draw("b", numbers));
    }

    [Fact]
    public void SpotCheck_WithoutTheResidentsWord_IsDrawnThreeTimesAsOften()
    {
        var silent = Enumerable.Range(0, 2_000).Count(seed =>
        {
            var sample = new SpotCheckSample($"{seed}", size: 1);
            sample.Begun(Row(1, PhaseStart.Confirmed, Week.From), stands: true, _terms);
            sample.Begun(Row(2, PhaseStart.Rectified, Week.From), stands: true, _terms);
            return Assert.Single(sample.Drawn().Concerns).Number == "2";
        });

        Assert.InRange(silent, 1_425, 1_575);
    }

    [Fact]
    public void Notice_HighUnitWithSomethingToLookAt_IsWithheldAndSaidWhy()
    {
        Figures Unit(int settled) => new() { Settled = settled, Resolution = new Rate(settled, 40), Response = new Rate(settled, 40), Satisfaction = new Rate(settled, 40) };
        var units = new Dictionary<string, Figures> { ["sanitation"] = Unit(39), ["parks"] = Unit(38), ["transport"] = Unit(2), ["housing"] = Unit(20) };
        var ranking = UnitRanking.Of(units, new Figures { Resolution = new Rate(99, 160), Response = new Rate(99, 160), Satisfaction = new Rate(99, 160) }, Usual);
        var finding = new Finding { Code = "late-burst", Unit = "sanitation", Count = 30, Against = 39 };

        var notice = NoticeDrafting.Draft(ranking, units, [finding], best: null, Usual);

        Assert.Equal(["parks"], notice.Commended.Select(mention => mention.Unit));
        Assert.Equal(["rank", "late-burst"], Assert.Single(notice.Withheld).Reasons.Select(reason => reason.Code));
        Assert.Contains(notice.Criticised, mention => mention.Unit == "transport" && mention.Reasons[0].Code == "below-average");
    }

    private IReadOnlyList<SpotCheckConcern> Draw(string seed, IEnumerable<int> numbers)
    {
        var sample = new SpotCheckSample(seed);
        foreach (var number in numbers)
        {
            sample.Begun(Row(number, number % 2 == 0 ? PhaseStart.Confirmed : PhaseStart.Unanswered, Week.From), stands: true, _terms);
        }

        return sample.Drawn().Concerns;
    }

    private void Rectify(AbnormalUnits abnormal, int count, DateTimeOffset at, int first = 0, long took = 48 * Hour, ConcernKind kind = ConcernKind.Problem)
    {
        for (var i = first; i < first + count; i++)
        {
            var row = Row(i, PhaseStart.Rectified, at);
            (row.CreatedAt, row.Kind) = (row.From - took, (int)kind);
            abnormal.Begun(row, stands: true, _terms);
        }
    }

    private static PhaseRow Row(int number, PhaseStart start, DateTimeOffset at) => new()
    {
        Number = number,
        Start = start,
        From = at.ToUnixTimeMilliseconds(),
        EndsAt = ConcernPhase.Never,
        Unit = 1,
        Area = 3,
        Category = 5,
    };
}
