using Dapper;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>Each way of looking for a page finds the beginning of what a look at every row finds, in the same order.</summary>
public sealed class ConcernSearchTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] Words = ["楼道路灯坏了", "电动车乱停在楼道", "路灯 and the dog at Building 3", "垃圾没人清，臭", "谢谢你们，路灯修好了", "a", "噪音"];
    private static readonly string[] Units = ["parks", "property-management", "urban-management"];
    private static readonly string[] Areas = ["mingdu", "zhongyuan", "anju"];
    private static readonly string?[] Texts = [null, null, "路灯", "楼道", "building 3", "灯坏", "没有的词", "a"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Search_EachOfAFilter_FindsTheBeginningOfWhatEveryRowSays(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var random = new Random(20261125);
        var all = await FiledAsync(database, random);

        for (var round = 0; round < 250; round++)
        {
            var filter = Filter(random, all);
            var expected = Sorted(all.Where(row => Fits(row, filter)), filter.Sort).ToList();
            var cursor = expected.Count > 3 && random.Next(3) == 0 ? expected[random.Next(3)] : null;
            var behind = expected.SkipWhile(row => cursor is not null && row != cursor).Skip(cursor is null ? 0 : 1).Take(filter.Limit + 1).Select(row => row.Id).ToList();
            var place = cursor is null ? null : ConcernCursor.After(cursor.Concern, filter.Sort);

            await database.ReadAsync(async transaction =>
            {
                foreach (var search in transaction.Dialect().SearchesFor(filter with { Cursor = place?.Write() }))
                {
                    var found = await ConcernList.IdsAsync(transaction, filter with { Cursor = place?.Write() }, place, search, None);
                    Assert.True(behind.Take(found.Count).SequenceEqual(found), $"{filter} {search}");
                    Assert.True(!search.IsWhole || found.Count == behind.Count, $"{filter} {search} found {found.Count} of {behind.Count}");
                }

                return true;
            });
        }
    }

    private static async Task<List<Row>> FiledAsync(TestDatabase database, Random random)
    {
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("one");
        List<Row> rows = [];
        for (var number = 0; number < 160; number++)
        {
            // Two years: the first digits of the ids change often.
            database.Clock.Advance(TimeSpan.FromHours(random.Next(1, 220)));
            var text = $"{Words[random.Next(Words.Length)]} {random.Next(10)}";
            var filed = await ledger.FileAsync(resident, text, $"key-{number}");
            var (first, unit, area) = (Units[random.Next(3)], Units[random.Next(3)], Areas[random.Next(3)]);
            await database.WriteAsync(async transaction =>
            {
                await transaction.Connection().ExecuteAsync("UPDATE concern SET unit = @unit, area = @area WHERE id = @Id", new { unit = first, area, filed.Id });
                await transaction.Connection().ExecuteAsync("UPDATE concern SET unit = @unit WHERE id = @Id", new { unit, filed.Id });
                await transaction.Connection().ExecuteAsync("DELETE FROM concern_unit WHERE concern_id = @Id", new { filed.Id });
                foreach (var owner in new[] { first, unit }.Distinct())
                {
                    await transaction.Connection().ExecuteAsync("INSERT INTO concern_unit (unit, concern_id) VALUES (@owner, @Id)", new { owner, filed.Id });
                }
            });
            rows.Add(new Row(await ledger.ReadAsync(filed.Id), [first, unit]));
        }

        return rows;
    }

    private static ConcernFilter Filter(Random random, List<Row> all)
    {
        var from = random.Next(4) == 0 ? all[random.Next(all.Count)].Concern.CreatedAt : (DateTimeOffset?)null;
        return new ConcernFilter
        {
            Text = Texts[random.Next(Texts.Length)],
            Unit = random.Next(3) == 0 ? Units[random.Next(3)] : null,
            Areas = random.Next(3) == 0 ? [Areas[random.Next(3)], Areas[random.Next(3)]] : null,
            Statuses = random.Next(3) switch { 0 => [ConcernStatus.Submitted], 1 => [ConcernStatus.Closed, ConcernStatus.Submitted], _ => null },
            CreatedFrom = from,
            CreatedBefore = random.Next(2) == 0 ? from?.AddDays(random.Next(1, 120)) : null,
            Visibility = random.Next(4) switch
            {
                0 => new ConcernVisibility(null, true, [Units[random.Next(3)]]),
                1 => new ConcernVisibility([Areas[random.Next(3)]], false, [Units[0], Units[random.Next(1, 3)]]),
                _ => null,
            },
            Sort = (ConcernSort)random.Next(Enum.GetValues<ConcernSort>().Length),
            Limit = random.Next(1, 12),
        };
    }

    private static bool Fits(Row row, ConcernFilter filter)
    {
        var concern = row.Concern;
        return (filter.Text is null || concern.Text.Contains(filter.Text, StringComparison.OrdinalIgnoreCase))
            && (filter.Unit is null || concern.Unit == filter.Unit)
            && (filter.Areas is null || filter.Areas.Contains(concern.Area))
            && (filter.Statuses is null || filter.Statuses.Contains(concern.Status))
            && (filter.CreatedFrom is null || concern.CreatedAt >= filter.CreatedFrom)
            && (filter.CreatedBefore is null || concern.CreatedAt < filter.CreatedBefore)
            && (filter.Sort != ConcernSort.Due || concern.NextActDue is not null)
            && (filter.Visibility is not { } seen || (seen.SeesArea(concern.Area) && row.Owners.Any(seen.Owns)));
    }

    private static IEnumerable<Row> Sorted(IEnumerable<Row> rows, ConcernSort sort) => sort switch
    {
        ConcernSort.Oldest => rows.OrderBy(row => row.Id, StringComparer.Ordinal),
        ConcernSort.Due => rows.OrderBy(row => row.Concern.NextActDue).ThenBy(row => row.Id, StringComparer.Ordinal),
        ConcernSort.Updated => rows.OrderByDescending(row => row.Concern.UpdatedAt).ThenByDescending(row => row.Id, StringComparer.Ordinal),
        _ => rows.OrderByDescending(row => row.Id, StringComparer.Ordinal),
    };

    private sealed record Row(Concern Concern, IReadOnlyList<string> Owners)
    {
        public string Id => Concern.Id;
    }
}
