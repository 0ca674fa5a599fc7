using Dapper;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>
/// Lists concerns page by page. Ids begin with the time of filing, so their order is the order of time and the last id of a page
/// is all that the next page needs to know.
/// </summary>
internal static class ConcernList
{
    private const int IdLength = 32;

    public static async Task<ConcernPage> ReadAsync(ITransaction transaction, ConcernFilter filter, CancellationToken cancellationToken)
    {
        RefuseBadCursor(filter.Cursor);
        var conditions = string.Join(" AND ", Conditions(filter, transaction.Dialect()).DefaultIfEmpty("1 = 1"));
        var rows = await transaction.QueryConcernsAsync(new CommandDefinition(
            $"""
            SELECT {ConcernRow.Columns} FROM concern
            WHERE {conditions}
            ORDER BY id {(filter.OldestFirst ? "ASC" : "DESC")}
            LIMIT @Limit
            """,
            Parameters(filter),
            cancellationToken: cancellationToken));
        return rows.Count <= filter.Limit
            ? new ConcernPage(rows, null)
            : new ConcernPage(rows[..filter.Limit], rows[filter.Limit - 1].Id);
    }

    private static IEnumerable<string> Conditions(ConcernFilter filter, Dialect dialect)
    {
        (bool Wanted, string Sql)[] all =
        [
            (filter.Statuses is { Count: > 0 }, dialect.Among("status", "Statuses")),
            (filter.Category is not null, @"(category = @Category OR category LIKE @BelowCategory ESCAPE '\')"),
            (filter.Area is not null, "area = @Area"),
            (filter.Unit is not null, "unit = @Unit"),
            (filter.Kind is not null, "kind = @Kind"),
            (filter.ReporterId is not null, "reporter_id = @ReporterId"),
            (filter.Text is not null, $@"text {dialect.Like} @Text ESCAPE '\'"),
            (filter.DueBefore is not null, "status <> 'Closed' AND resolution_due < @DueBefore"),
            (filter.CreatedFrom is not null, "created_at >= @CreatedFrom"),
            (filter.CreatedBefore is not null, "created_at < @CreatedBefore"),
            .. VisibilityConditions.Of(filter.Visibility, dialect),
            (filter.Cursor is not null, filter.OldestFirst ? "id > @Cursor" : "id < @Cursor"),
        ];
        return all.Where(condition => condition.Wanted).Select(condition => condition.Sql);
    }

    private static object Parameters(ConcernFilter filter) => new
    {
        Statuses = filter.Statuses?.Select(status => status.ToString()).ToArray() ?? [],
        filter.Category,
        BelowCategory = $"{Literal(filter.Category)}.%",
        filter.Area,
        filter.Unit,
        Kind = filter.Kind?.ToString(),
        filter.ReporterId,
        Text = $"%{Literal(filter.Text)}%",
        filter.DueBefore,
        filter.CreatedFrom,
        filter.CreatedBefore,
        filter.Cursor,
        VisibleAreas = filter.Visibility?.Areas?.ToArray() ?? [],
        VisibleUnits = filter.Visibility?.Units?.ToArray() ?? [],
        // One more than asked for tells whether there is a next page.
        Limit = filter.Limit + 1,
    };

    private static string? Literal(string? text) => text?.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_").Replace("\0", "");

    private static void RefuseBadCursor(string? cursor)
    {
        if (cursor is not null && (cursor.Length != IdLength || !cursor.All(char.IsAsciiHexDigitLower)))
        {
            throw new ConcernRefusedException(Refusal.Invalid, "cursor");
        }
    }
}
