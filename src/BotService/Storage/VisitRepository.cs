using Dapper;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Storage;

internal sealed class VisitRepository(AddressSeal seal) : IVisitRepository
{
    private const string EventColumns = "id, campaign, household_id, area, kind, outcome, visited_at, visited_on, recorded_at, actor_id, actor_role, actor_name, actor_unit, corrects";
    private const string StateColumns = "campaign, household_id, area, outcome, visited_on, last_at, attempts, not_at_home";

    private const string SelectEvents =
        $"""
        SELECT e.number, {EventColumns}, r.remark
        FROM visit_event AS e
        LEFT JOIN visit_remark AS r ON r.visit_id = e.id
        """;

    public async Task<VisitEvent> AppendAsync(ITransaction transaction, VisitEvent visit, string? deduplicationKey, CancellationToken cancellationToken)
    {
        var number = await transaction.Connection().QuerySingleAsync<long>(new CommandDefinition(
            $"""
            INSERT INTO visit_event ({EventColumns}, deduplication_key)
            VALUES (
                @Id, @Campaign, @HouseholdId, @Area, @Kind, @Outcome, @VisitedAt, @VisitedOn, @RecordedAt,
                @ActorId, @ActorRole, @ActorName, @ActorUnit, @Corrects, @Key)
            RETURNING number
            """,
            new
            {
                visit.Id,
                visit.Campaign,
                visit.HouseholdId,
                visit.Area,
                Kind = visit.Kind.ToString(),
                Outcome = visit.Outcome?.ToString(),
                visit.VisitedAt,
                visit.VisitedOn,
                visit.RecordedAt,
                ActorId = visit.By.Id,
                ActorRole = visit.By.Role.ToString(),
                ActorName = visit.By.Name,
                ActorUnit = visit.By.Unit,
                visit.Corrects,
                Key = deduplicationKey,
            },
            cancellationToken: cancellationToken));
        if (visit.Remark is { } remark)
        {
            await transaction.Connection().ExecuteAsync(new CommandDefinition(
                "INSERT INTO visit_remark (visit_id, remark) VALUES (@Id, @Remark)",
                new { visit.Id, Remark = seal.Seal(remark) },
                cancellationToken: cancellationToken));
        }

        return visit with { Number = number };
    }

    public async Task AppendAllAsync(ITransaction transaction, IReadOnlyList<VisitEvent> visits, IReadOnlyList<HouseholdVisit> states, CancellationToken cancellationToken)
    {
        await ManyRows.InsertAsync(transaction, $"visit_event ({EventColumns})", [.. visits.Select(VisitEventRow.Values)], "", cancellationToken);
        await ManyRows.InsertAsync(
            transaction,
            "visit_remark (visit_id, remark)",
            [.. visits.Where(visit => visit.Remark is not null).Select(visit => new object?[] { visit.Id, seal.Seal(visit.Remark!) })],
            "",
            cancellationToken);
        await ManyRows.InsertAsync(transaction, $"household_visit ({StateColumns})", [.. states.Select(StateValues)], "", cancellationToken);
    }

    public async Task PutStateAsync(ITransaction transaction, string campaign, string householdId, HouseholdVisit? state, CancellationToken cancellationToken)
    {
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM household_visit WHERE campaign = @Campaign AND household_id = @HouseholdId",
            new { Campaign = campaign, HouseholdId = householdId },
            cancellationToken: cancellationToken));
        if (state is not null)
        {
            await ManyRows.InsertAsync(transaction, $"household_visit ({StateColumns})", [StateValues(state)], "", cancellationToken);
        }
    }

    public Task LockHouseholdAsync(ITransaction transaction, string householdId, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            $"SELECT id FROM household WHERE id = @Id {transaction.Dialect().ForUpdate}",
            new { Id = householdId },
            cancellationToken: cancellationToken));

    public Task<VisitEvent?> FindAsync(ITransaction transaction, string visitId, CancellationToken cancellationToken) =>
        OneAsync(transaction, "WHERE e.id = @Id", new { Id = visitId }, cancellationToken);

    public Task<VisitEvent?> FindByDeduplicationKeyAsync(ITransaction transaction, string key, CancellationToken cancellationToken) =>
        OneAsync(transaction, "WHERE e.deduplication_key = @Key", new { Key = key }, cancellationToken);

    public Task<IReadOnlyList<VisitEvent>> OfHouseholdAsync(ITransaction transaction, string campaign, string householdId, CancellationToken cancellationToken) =>
        ReadAsync(transaction, "WHERE e.household_id = @HouseholdId AND e.campaign = @Campaign ORDER BY e.number", new { Campaign = campaign, HouseholdId = householdId }, cancellationToken);

    public Task<VisitEvent?> LastByAsync(ITransaction transaction, string actorId, DateTimeOffset since, CancellationToken cancellationToken) =>
        OneAsync(
            transaction,
            """
            WHERE e.actor_id = @ActorId AND e.recorded_at >= @Since AND e.kind <> 'Retracted'
                AND NOT EXISTS (SELECT 1 FROM visit_event AS later WHERE later.corrects = e.id)
            ORDER BY e.number DESC
            LIMIT 1
            """,
            new { ActorId = actorId, Since = since },
            cancellationToken);

    public Task<HouseholdVisit?> StateAsync(ITransaction transaction, string campaign, string householdId, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleOrDefaultAsync<HouseholdVisit>(new CommandDefinition(
            $"SELECT {StateColumns} FROM household_visit WHERE campaign = @Campaign AND household_id = @HouseholdId",
            new { Campaign = campaign, HouseholdId = householdId },
            cancellationToken: cancellationToken));

    public Task AddConcernAsync(ITransaction transaction, string visitId, string concernId, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "INSERT INTO visit_concern (visit_id, concern_id) VALUES (@VisitId, @ConcernId)",
            new { VisitId = visitId, ConcernId = concernId },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<string>> ConcernsAsync(ITransaction transaction, string visitId, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<string>(new CommandDefinition(
            """
            SELECT v.concern_id FROM visit_concern AS v
            JOIN concern AS c ON c.id = v.concern_id
            WHERE v.visit_id = @VisitId
            ORDER BY length(c.number), c.number
            """,
            new { VisitId = visitId },
            cancellationToken: cancellationToken)),
    ];

    public async Task<IReadOnlyList<string>> ConcernsOfHouseholdAsync(ITransaction transaction, string householdId, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<string>(new CommandDefinition(
            """
            SELECT c.concern_id FROM visit_concern AS c
            JOIN visit_event AS e ON e.id = c.visit_id
            WHERE e.household_id = @HouseholdId
            ORDER BY c.concern_id
            """,
            new { HouseholdId = householdId },
            cancellationToken: cancellationToken)),
    ];

    private async Task<VisitEvent?> OneAsync(ITransaction transaction, string condition, object parameters, CancellationToken cancellationToken) =>
        (await ReadAsync(transaction, condition, parameters, cancellationToken)).SingleOrDefault();

    private async Task<IReadOnlyList<VisitEvent>> ReadAsync(ITransaction transaction, string condition, object parameters, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<VisitEventRow>(new CommandDefinition(
            $"{SelectEvents} {condition}",
            parameters,
            cancellationToken: cancellationToken))).Select(row => row.ToEvent(seal)),
    ];

    private static object?[] StateValues(HouseholdVisit state) =>
        [state.Campaign, state.HouseholdId, state.Area, state.Outcome.ToString(), state.VisitedOn, state.LastAt, state.Attempts, state.NotAtHome];
}
