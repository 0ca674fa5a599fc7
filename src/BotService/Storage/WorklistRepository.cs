using Dapper;
using Huiyin.Concerns;
using Huiyin.Desk;
using Huiyin.Desk.Worklists;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class WorklistRepository : IWorklistRepository
{
    public async Task<IReadOnlyDictionary<Worklist, int>> CountAsync(ITransaction transaction, WorklistView view, int most, CancellationToken cancellationToken)
    {
        var (visible, dialect) = (VisibilityConditions.And(view.Visibility, transaction.Dialect()), transaction.Dialect());
        var parts = Enum.GetValues<Worklist>().Select(list =>
            $"SELECT '{list}' AS list, count(*) AS amount FROM (SELECT 1 AS found FROM concern {dialect.LedBy(IndexOf(list))} WHERE {ConditionOf(list)}{visible} LIMIT @Most) AS counted");
        var rows = await transaction.Connection().QueryAsync<(string List, long Amount)>(new CommandDefinition(
            string.Join("\nUNION ALL\n", parts),
            Parameters(view, most),
            cancellationToken: cancellationToken));
        return rows.ToDictionary(row => Enum.Parse<Worklist>(row.List), row => (int)row.Amount);
    }

    public async Task<IReadOnlyList<Concern>> ListAsync(ITransaction transaction, Worklist list, WorklistView view, PlaceInList? after, int limit, CancellationToken cancellationToken) =>
    [
        .. await transaction.QueryConcernsAsync(new CommandDefinition(
            $"""
            SELECT {ConcernRow.Columns} FROM concern {transaction.Dialect().LedBy(IndexOf(list))}
            WHERE {ConditionOf(list)}{VisibilityConditions.And(view.Visibility, transaction.Dialect())}{(after is null ? "" : " AND " + Behind(list))}
            ORDER BY {OrderOf(list)}, id
            LIMIT @Most
            """,
            Parameters(view, limit, after),
            cancellationToken: cancellationToken)),
    ];

    private static string ConditionOf(Worklist list) => list switch
    {
        // What is closed owes nothing; said all the same, since PostgreSQL knows how few are open, and takes a third of all to be overdue.
        Worklist.Overdue => $"status <> 'Closed' AND ({ConcernRow.UnitDue}) < @Now",
        Worklist.DueToday => $"status <> 'Closed' AND ({ConcernRow.UnitDue}) >= @Now AND ({ConcernRow.UnitDue}) < @EndOfDay",
        Worklist.New => "status = 'Submitted'",
        Worklist.Disputed => "status = 'Reopened'",
        Worklist.Asked => "resident_spoke_at IS NOT NULL",
        Worklist.Escalated => "status <> 'Closed' AND escalation_level > 0",
        Worklist.Review => "status = 'Deferred' AND next_act_due < @EndOfDay",
        _ => "status <> 'Closed' AND id IN (SELECT concern_id FROM outbox WHERE state = 'Undeliverable' AND concern_id IS NOT NULL)",
    };

    /// <summary>What a list holds is little; what somebody sees of the ledger may be a third of it.</summary>
    private static string IndexOf(Worklist list) => list switch
    {
        Worklist.Overdue or Worklist.DueToday => "concern_by_unit_due",
        Worklist.Asked => "concern_unanswered",
        Worklist.Escalated => "concern_escalated_open",
        Worklist.Undelivered => "concern_open",
        _ => "concern_by_status",
    };

    private static string OrderOf(Worklist list) => list switch
    {
        Worklist.Asked => "resident_spoke_at",
        Worklist.Overdue or Worklist.DueToday => $"({ConcernRow.UnitDue})",
        Worklist.Escalated => "escalation_level DESC, next_act_due",
        _ => "next_act_due",
    };

    private static string Behind(Worklist list) => list switch
    {
        Worklist.Overdue or Worklist.DueToday => $"(({ConcernRow.UnitDue}), id) > (@AfterTime, @AfterId)",
        Worklist.Asked => "(resident_spoke_at, id) > (@AfterTime, @AfterId)",
        Worklist.Escalated => "(escalation_level < @AfterRank OR (escalation_level = @AfterRank AND (next_act_due, id) > (@AfterTime, @AfterId)))",
        _ => "(next_act_due, id) > (@AfterTime, @AfterId)",
    };

    private static object Parameters(WorklistView view, int most, PlaceInList? after = null) => new
    {
        view.Now,
        view.EndOfDay,
        Most = most,
        AfterRank = after?.Rank ?? 0,
        AfterTime = after?.Time ?? DateTimeOffset.UnixEpoch,
        AfterId = after?.Id ?? "",
        VisibleAreas = view.Visibility.Areas?.ToArray() ?? [],
        VisibleUnits = view.Visibility.Units?.ToArray() ?? [],
    };
}
