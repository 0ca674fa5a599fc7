using Dapper;
using Huiyin.Concerns;
using Huiyin.Summaries.Supervision;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Storage;

internal sealed class VisitHistory : IVisitHistory
{
    public async Task<IReadOnlyList<VisitEvent>> BeforeAsync(ITransaction transaction, string campaign, DateTimeOffset before, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<Row>(new CommandDefinition(
            """
            SELECT number, id, household_id, area, kind, outcome, visited_at, visited_on, recorded_at, corrects FROM visit_event
            WHERE campaign = @Campaign AND recorded_at < @Before
            """,
            new { Campaign = campaign, Before = before },
            cancellationToken: cancellationToken))).Select(row => row.ToEvent(campaign)),
    ];

    private sealed class Row
    {
        public long Number { get; set; }

        public string Id { get; set; } = "";

        public string HouseholdId { get; set; } = "";

        public string Area { get; set; } = "";

        public VisitEventKind Kind { get; set; }

        public VisitOutcome? Outcome { get; set; }

        public DateTimeOffset VisitedAt { get; set; }

        public DateOnly VisitedOn { get; set; }

        public DateTimeOffset RecordedAt { get; set; }

        public string? Corrects { get; set; }

        public VisitEvent ToEvent(string campaign) => new()
        {
            Number = Number,
            Id = Id,
            Campaign = campaign,
            HouseholdId = HouseholdId,
            Area = Area,
            Kind = Kind,
            Outcome = Outcome,
            VisitedAt = VisitedAt,
            VisitedOn = VisitedOn,
            RecordedAt = RecordedAt,
            By = Actor.System,
            Corrects = Corrects,
        };
    }
}
