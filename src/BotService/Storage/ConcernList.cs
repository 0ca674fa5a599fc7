using Dapper;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>
/// Lists concerns page by page. Ids begin with the time of filing, so their order is the order of time. First only ids are looked for, which
/// indexes alone can answer; then the rows of the page are read.
/// </summary>
internal static class ConcernList
{
    /// <summary>So many rows at the beginning of the order are tried first: whatever is not rare fills its page from them.</summary>
    private const int Window = 12_000;

    public static async Task<ConcernPage> ReadAsync(ITransaction transaction, ConcernFilter filter, CancellationToken cancellationToken)
    {
        var cursor = ConcernCursor.Read(filter.Cursor, filter.Sort);
        IReadOnlyList<string> ids = [];
        foreach (var search in transaction.Dialect().SearchesFor(filter))
        {
            ids = await IdsAsync(transaction, filter, cursor, search, cancellationToken);
            if (search.IsWhole || ids.Count > filter.Limit)
            {
                break;
            }
        }

        var rows = await RowsAsync(transaction, [.. ids.Take(filter.Limit)], cancellationToken);
        return new ConcernPage(rows, ids.Count > filter.Limit ? ConcernCursor.After(rows[^1], filter.Sort).Write() : null);
    }

    /// <summary>What one way of looking finds, in the order of the list: one more than asked for tells whether there is a next page.</summary>
    public static async Task<IReadOnlyList<string>> IdsAsync(ITransaction transaction, ConcernFilter filter, ConcernCursor? cursor, ConcernSearch search, CancellationToken cancellationToken)
    {
        var dialect = transaction.Dialect();
        var ids = await transaction.Connection().QueryAsync<string>(new CommandDefinition(
            $"""
            {dialect.ReadingOnePage}SELECT concern.id FROM {search.From}
            WHERE {string.Join(" AND ", Conditions(filter, cursor, search, dialect).DefaultIfEmpty("1 = 1"))}
            ORDER BY {Order(filter.Sort, search)}
            LIMIT @Limit
            """,
            ConcernConditions.Parameters(filter, cursor, filter.Limit + 1, Window),
            cancellationToken: cancellationToken));
        return ids.AsList();
    }

    public static Task<int> CountAsync(ITransaction transaction, ConcernFilter filter, int most, CancellationToken cancellationToken)
    {
        var search = transaction.Dialect().SearchesFor(filter)[^1];
        return transaction.Connection().ExecuteScalarAsync<int>(new CommandDefinition(
            $"""
            SELECT count(*) FROM (
                SELECT 1 FROM {search.From}
                WHERE {string.Join(" AND ", Conditions(filter, null, search, transaction.Dialect()).DefaultIfEmpty("1 = 1"))}
                LIMIT @Limit) AS found
            """,
            ConcernConditions.Parameters(filter, null, most, Window),
            cancellationToken: cancellationToken));
    }

    private static IEnumerable<string> Conditions(ConcernFilter filter, ConcernCursor? cursor, ConcernSearch search, Dialect dialect)
    {
        var conditions = ConcernConditions.Of(search.KnowsUnit ? filter with { Unit = null } : filter, dialect, search.KnowsUnits).Concat(search.Where);
        return cursor is null ? conditions : conditions.Append(Behind(filter.Sort, search));
    }

    private static string Behind(ConcernSort sort, ConcernSearch search) => sort switch
    {
        ConcernSort.Newest or ConcernSort.Oldest when search.OrderByNumber =>
            $"concern_words.rowid {(sort == ConcernSort.Oldest ? ">" : "<")} (SELECT CAST(c.number AS INTEGER) FROM concern AS c WHERE c.id = @CursorId)",
        ConcernSort.Oldest => $"{search.Id} > @CursorId",
        ConcernSort.Due => "(concern.next_act_due, concern.id) > (@CursorTime, @CursorId)",
        ConcernSort.Updated => "(concern.updated_at, concern.id) < (@CursorTime, @CursorId)",
        _ => $"{search.Id} < @CursorId",
    };

    private static string Order(ConcernSort sort, ConcernSearch search) => sort switch
    {
        ConcernSort.Newest or ConcernSort.Oldest when search.OrderByNumber => $"concern_words.rowid {(sort == ConcernSort.Oldest ? "ASC" : "DESC")}",
        ConcernSort.Oldest => search.Id,
        ConcernSort.Due => "concern.next_act_due, concern.id",
        ConcernSort.Updated => "concern.updated_at DESC, concern.id DESC",
        _ => $"{search.Id} DESC",
    };

    private static async Task<IReadOnlyList<Concern>> RowsAsync(ITransaction transaction, string[] ids, CancellationToken cancellationToken)
    {
        if (ids is [])
        {
            return [];
        }

        var rows = await transaction.QueryConcernsAsync(new CommandDefinition(
            $"SELECT {ConcernRow.Columns} FROM concern WHERE {transaction.Dialect().Among("id", "Ids")}",
            new { Ids = ids },
            cancellationToken: cancellationToken));
        var found = rows.ToDictionary(row => row.Id);
        return [.. ids.Select(id => found[id])];
    }
}
