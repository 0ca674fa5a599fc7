using Dapper;
using Huiyin.Concerns;
using Huiyin.Summaries.Proof;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class EventHistories : IEventHistories
{
    public async Task<IReadOnlyList<IReadOnlyList<ConcernEvent>>> ReadAsync(ITransaction transaction, string after, int concerns, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection().QueryAsync<ConcernEventRow>(new CommandDefinition(
            """
            SELECT concern_id, sequence, kind, at, actor_role, actor_id, actor_unit, data FROM concern_event
            WHERE concern_id > @After AND concern_id <= coalesce((SELECT max(id) FROM (SELECT id FROM concern WHERE id > @After ORDER BY id LIMIT @Limit) AS portion), '')
            ORDER BY concern_id, sequence
            """,
            new { After = after, Limit = concerns },
            cancellationToken: cancellationToken));
        return [.. rows.GroupBy(row => row.ConcernId).Select(history => history.Select(row => row.ToEvent()).ToList())];
    }
}
