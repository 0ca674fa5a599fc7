using Dapper;
using Huiyin.Concerns;
using Huiyin.Privacy.Access;
using Huiyin.Storage;

namespace Huiyin.Privacy;

public sealed class AccessLogTests
{
    [Theory, OnSqlite, OnPostgres]
    internal async Task Entry_OnceWritten_IsNeitherChangedNorDeletedNorReplaced(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await AppendAsync(database, "13800000000"[..3]);

        foreach (var sql in (string[])["UPDATE privacy_access SET reason = 'x'", "DELETE FROM privacy_access"])
        {
            await Assert.ThrowsAnyAsync<Exception>(() => database.WriteAsync(transaction => transaction.Connection().ExecuteAsync(sql)));
        }

        if (kind == DatabaseKind.Sqlite)
        {
            await Assert.ThrowsAnyAsync<Exception>(() => database.WriteAsync(transaction => transaction.Connection().ExecuteAsync(
                "INSERT OR REPLACE INTO privacy_access SELECT * FROM privacy_access")));
        }

        var entry = Assert.Single(await database.ReadAsync(transaction => database.Get<IAccessLogRepository>().ListAsync(transaction, new AccessFilter(), CancellationToken.None)));
        Assert.Equal((AccessDoor.Export, 7, "138"), (entry.Door, entry.Rows, entry.Reason));
    }

    [Theory, OnSqlite, OnPostgres]
    internal async Task Doors_SeenInTwoAreas_AreReadByWhoAnswersForTheArea(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await AppendAsync(database, "an export");
        foreach (var area in new[] { "mingdu", "liuzhuang" })
        {
            await database.WriteAsync(async transaction =>
            {
                await database.Get<IAccessLogRepository>().AppendAsync(
                    transaction,
                    new AccessEntry { At = DateTimeOffset.UnixEpoch, MemberId = "m", Role = ActorRole.Visitor, Door = AccessDoor.Chat, Fields = ["door"], Area = area, Rows = 30 },
                    CancellationToken.None);
                return true;
            });
        }

        Assert.Equal([("liuzhuang", 30), ("mingdu", 30), (null, 7)], await SeenAsync(ConcernVisibility.All));
        Assert.Equal([("mingdu", 30)], await SeenAsync(new ConcernVisibility(["mingdu"], false, null)));
        Assert.Equal([("mingdu", 30)], await SeenAsync(new ConcernVisibility(["mingdu"], true, null)));
        Assert.Empty(await SeenAsync(new ConcernVisibility(["mingdu"], false, ["parks"])));

        async Task<IEnumerable<(string? Area, int? Rows)>> SeenAsync(ConcernVisibility visibility) =>
            (await database.ReadAsync(transaction => database.Get<IAccessLogRepository>().ListAsync(transaction, new AccessFilter(Visibility: visibility), CancellationToken.None))).Select(entry => (entry.Area, entry.Rows));
    }

    private static Task<bool> AppendAsync(TestDatabase database, string reason) => database.WriteAsync(async transaction =>
    {
        await database.Get<IAccessLogRepository>().AppendAsync(
            transaction,
            new AccessEntry { At = DateTimeOffset.UnixEpoch, MemberId = "m", MemberName = "Li", Role = ActorRole.Supervisor, Door = AccessDoor.Export, Fields = ["phone"], Reason = reason, Rows = 7 },
            CancellationToken.None);
        return true;
    });
}
