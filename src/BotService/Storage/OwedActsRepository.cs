using Dapper;
using Huiyin.Concerns;
using Huiyin.Summaries.Messages;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class OwedActsRepository : IOwedActs
{
    private const string Index = "concern_by_unit_due";

    public async Task<OwedActs> ReadAsync(ITransaction transaction, ConcernVisibility visibility, DateTimeOffset? from, DateTimeOffset until, int shown, int most, CancellationToken cancellationToken)
    {
        var dialect = transaction.Dialect();
        // What is closed owes nothing; said all the same, since PostgreSQL knows how few are open, and takes a third of all to be overdue.
        var rest = $"""
            concern {dialect.LedBy(Index)}
            WHERE status <> 'Closed' AND ({ConcernRow.UnitDue}) < @Until{(from is null ? "" : $" AND ({ConcernRow.UnitDue}) >= @From")}{VisibilityConditions.And(visibility, dialect)}
            """;
        var parameters = new
        {
            From = from,
            Until = until,
            Shown = shown,
            Most = most,
            VisibleAreas = visibility.Areas?.ToArray() ?? [],
            VisibleUnits = visibility.Units?.ToArray() ?? [],
        };
        var first = await transaction.QueryConcernsAsync(new CommandDefinition(
            $"SELECT {ConcernRow.Columns} FROM {rest} ORDER BY ({ConcernRow.UnitDue}), id LIMIT @Shown",
            parameters,
            cancellationToken: cancellationToken));
        var count = await transaction.Connection().ExecuteScalarAsync<int>(new CommandDefinition(
            $"SELECT count(*) FROM (SELECT 1 AS found FROM {rest} LIMIT @Most) AS counted",
            parameters,
            cancellationToken: cancellationToken));
        return new OwedActs(first, count);
    }
}
