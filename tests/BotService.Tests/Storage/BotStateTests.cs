using Huiyin.Bot;
using Huiyin.Transactions;

namespace Huiyin.Storage;

public sealed class BotStateTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_WithTheReadTag_Replaces(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var first = await WriteAsync(database, "{\"step\":1}", null);

        var second = await WriteAsync(database, "{\"step\":2}", first);
        var read = await ReadAsync(database);

        Assert.NotEqual(first, second);
        Assert.Equal(new BotStateItem("{\"step\":2}", second), read);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Write_WithAnOldTag_IsAConflict(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var old = await WriteAsync(database, "1", null);
        await WriteAsync(database, "2", "*");

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => WriteAsync(database, "3", old));

        Assert.Equal("2", (await ReadAsync(database))?.Json);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Delete_ThenRead_IsGone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await WriteAsync(database, "1", null);

        await database.WriteAsync(transaction => database.Get<IBotStateRepository>().DeleteAsync(transaction, ["key", "unknown"], None));

        Assert.Null(await ReadAsync(database));
    }

    private static Task<string> WriteAsync(TestDatabase database, string json, string? tag) =>
        database.WriteAsync(transaction => database.Get<IBotStateRepository>().WriteAsync(transaction, "key", json, tag, None));

    private static async Task<BotStateItem?> ReadAsync(TestDatabase database) =>
        (await database.ReadAsync(transaction => database.Get<IBotStateRepository>().ReadAsync(transaction, ["key", "unknown"], None))).GetValueOrDefault("key");
}
