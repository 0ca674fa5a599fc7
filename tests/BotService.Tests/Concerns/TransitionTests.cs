using Huiyin.Storage;

namespace Huiyin.Concerns;

/// <summary>The table of transitions, cell by cell.</summary>
public sealed class TransitionTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Allow_SomethingRequiredIsMissing_NamesTheField()
    {
        var check = new TransitionCheck(new DistrictTime(new ManualClock(Start), TimeZoneInfo.Utc));
        var fields = new Dictionary<Requirements, (string Name, Func<TransitionRequest, TransitionRequest> Without)>
        {
            [Requirements.Text] = ("text", request => request with { Text = " " }),
            [Requirements.Unit] = ("unit", request => request with { Unit = null }),
            [Requirements.ReviewOn] = ("reviewOn", request => request with { ReviewOn = null }),
            [Requirements.ResponsibleInstead] = ("responsibleInstead", request => request with { ResponsibleInstead = "" }),
            [Requirements.MergedInto] = ("mergedInto", request => request with { MergedInto = null }),
        };
        foreach (var row in Transitions.All)
        {
            foreach (var (_, (name, without)) in fields.Where(field => row.Requires.HasFlag(field.Key)))
            {
                var refused = Assert.Throws<ConcernRefusedException>(() =>
                    check.Allow(Concern(row), without(Complete(row.To, row.Outcome)), new Actor(row.Who[0], "id")));
                Assert.Equal((Refusal.Required, name), (refused.Refusal, refused.Field));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(91)]
    public void Allow_ReviewDateTodayPastOrTooFar_IsRefused(int days)
    {
        var check = new TransitionCheck(new DistrictTime(new ManualClock(Start), TimeZoneInfo.Utc));
        var request = Complete(ConcernStatus.Deferred, null) with { ReviewOn = DateOnly.FromDateTime(Start.Date).AddDays(days) };

        var refused = Assert.Throws<ConcernRefusedException>(() => check.Allow(Concern(ConcernStatus.InProgress), request, Ledger.Head));

        Assert.Equal((Refusal.Invalid, "reviewOn"), (refused.Refusal, refused.Field));
    }

    [Fact]
    public void Allow_PassingOnToTheSameUnit_IsRefused()
    {
        var check = new TransitionCheck(new DistrictTime(new ManualClock(Start), TimeZoneInfo.Utc));
        var request = Complete(ConcernStatus.Assigned, null) with { Unit = "reception" };

        var refused = Assert.Throws<ConcernRefusedException>(() => check.Allow(Concern(ConcernStatus.InProgress), request, Ledger.Clerk));

        Assert.Equal((Refusal.Invalid, "unit"), (refused.Refusal, refused.Field));
    }

    [Theory]
    [InlineData(nameof(ConcernOutcome.Merged))]
    [InlineData(nameof(ConcernOutcome.Withdrawn))]
    public void Allow_MergedOrWithdrawn_HasNoNextStep(string outcome)
    {
        var check = new TransitionCheck(new DistrictTime(new ManualClock(Start), TimeZoneInfo.Utc));
        var closed = Concern(ConcernStatus.Closed) with { Outcome = Enum.Parse<ConcernOutcome>(outcome) };

        var refused = Assert.Throws<ConcernRefusedException>(() => check.Allow(closed, Complete(ConcernStatus.Reopened, null), Actor.Resident("anna")));

        Assert.Equal(Refusal.TransitionNotAllowed, refused.Refusal);
        Assert.Empty(refused.Allowed);
    }

    [Fact]
    public void All_EveryOpenStatus_CanBeReachedAndLeft()
    {
        foreach (var status in Enum.GetValues<ConcernStatus>())
        {
            Assert.Contains(Transitions.All, row => row.From == status && row.To != status);
            Assert.True(status == ConcernStatus.Submitted || Transitions.All.Any(row => row.To == status));
        }

        Assert.Equal(Transitions.All.Count, Transitions.All.Select(row => (row.From, string.Join(',', row.FromOutcomes), row.To, row.Outcome)).Distinct().Count());
        Assert.All(Transitions.All, row => Assert.Equal(row.To == ConcernStatus.Closed, row.Outcome is not null));
        Assert.All(Transitions.All, row => Assert.Contains(row.Message, ConcernMessages.All));
    }

    [Fact]
    public void Allow_EvidenceOfAWordOnly_IsRefused()
    {
        var check = new TransitionCheck(new DistrictTime(new ManualClock(Start), TimeZoneInfo.Utc));
        var request = Complete(ConcernStatus.Rectified, null) with { Text = "o k . " };

        var refused = Assert.Throws<ConcernRefusedException>(() => check.Allow(Concern(ConcernStatus.InProgress), request, Ledger.Clerk));

        Assert.Equal((Refusal.MissingEvidence, "text"), (refused.Refusal, refused.Field));
    }

    private static Concern Concern(Transition row) => Concern(row.From) with { Outcome = row.FromOutcomes.Count == 0 ? null : row.FromOutcomes[0] };

    private static TransitionRequest Complete(ConcernStatus to, ConcernOutcome? outcome) => new(
        to,
        outcome,
        Text: "words",
        Unit: "environment",
        ReviewOn: DateOnly.FromDateTime(Start.Date).AddDays(30),
        ResponsibleInstead: "the power company",
        MergedInto: "another");

    private static Concern Concern(ConcernStatus status) => new()
    {
        Id = "id",
        Number = "100008",
        Category = "parking",
        Text = "words",
        Language = "en",
        ReporterId = "id",
        Unit = "reception",
        Status = status,
        Outcome = status == ConcernStatus.Closed ? ConcernOutcome.Confirmed : null,
        ClosedAt = status == ConcernStatus.Closed ? Start : null,
    };
}
