using Dapper;
using Huiyin.Concerns;
using Huiyin.Concerns.DueActs;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class DueActRepository : IDueActRepository
{
    public async Task<IReadOnlyList<DueAct>> DueAsync(ITransaction transaction, IReadOnlyList<NextAct> acts, DateTimeOffset now, DueAct? after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<DueActRow>(new CommandDefinition(
            $"""
            SELECT id AS concern_id, wake_at FROM concern
            WHERE wake_at <= @Now AND {transaction.Dialect().Among("next_act", "Acts")}
                {(after is null ? "" : "AND (wake_at > @AfterAt OR (wake_at = @AfterAt AND id > @AfterId))")}
            ORDER BY wake_at, id
            LIMIT @Limit
            """,
            new { Now = now, Acts = Names(acts), AfterAt = after?.WakeAt, AfterId = after?.ConcernId, Limit = limit },
            cancellationToken: cancellationToken))).Select(row => new DueAct(row.ConcernId, row.WakeAt)),
    ];

    public Task<DateTimeOffset?> NextAsync(ITransaction transaction, IReadOnlyList<NextAct> acts, DateTimeOffset now, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<DateTimeOffset?>(new CommandDefinition(
            $"SELECT wake_at FROM concern WHERE wake_at > @Now AND {transaction.Dialect().Among("next_act", "Acts")} ORDER BY wake_at LIMIT 1",
            new { Now = now, Acts = Names(acts) },
            cancellationToken: cancellationToken));

    public Task<Concern?> ClaimAsync(ITransaction transaction, string concernId, DateTimeOffset now, CancellationToken cancellationToken) =>
        transaction.QueryConcernAsync(new CommandDefinition(
            $"SELECT {ConcernRow.Columns} FROM concern WHERE id = @Id AND wake_at <= @Now {transaction.Dialect().ForUpdateSkipLocked}",
            new { Id = concernId, Now = now },
            cancellationToken: cancellationToken));

    private static string[] Names(IReadOnlyList<NextAct> acts) => [.. acts.Select(act => act.ToString())];

    private sealed class DueActRow
    {
        public string ConcernId { get; set; } = "";

        public DateTimeOffset WakeAt { get; set; }
    }
}
