using Huiyin.DirectLine;

namespace Huiyin.Storage;

public sealed class DirectLineStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectLineStore _store = new();

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Start_OfTheSameConversationTwice_KeepsTheFirst(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var conversation = new DirectLineConversation("c", "dl_first", "zh-CN", database.Clock.GetUtcNow());

        Assert.True(await database.WriteAsync(transaction => _store.StartAsync(transaction, conversation, None)));
        Assert.False(await database.WriteAsync(transaction => _store.StartAsync(transaction, conversation with { UserId = "dl_second" }, None)));

        Assert.Equal(conversation, await database.ReadAsync(transaction => _store.FindAsync(transaction, "c", None)));
        Assert.Null(await database.ReadAsync(transaction => _store.FindAsync(transaction, "other", None)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Place_OfAnUnknownConversation_IsNull(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);

        Assert.Null(await database.WriteAsync(transaction => _store.TakePlaceAsync(transaction, "nothing", database.Clock.GetUtcNow(), None)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Places_TakenAtOnceAndInOneMillisecond_AreInOrderInNumberAndTime(DatabaseKind kind)
    {
        await using var database = await StartedAsync(kind);

        var places = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => PutAsync(database, $"a{number}")));
        var read = await database.ReadAsync(transaction => _store.ReadAsync(transaction, "c", 0, 100, None));

        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), places.Select(place => place.Sequence).Order());
        Assert.Equal(read.OrderBy(activity => activity.Timestamp).Select(activity => activity.ActivityId), read.Select(activity => activity.ActivityId));
        Assert.Equal(20, read.Select(activity => activity.Timestamp).Distinct().Count());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Place_AfterTheClockWentBack_IsStillLater(DatabaseKind kind)
    {
        await using var database = await StartedAsync(kind);
        var now = database.Clock.GetUtcNow();

        var first = await database.WriteAsync(transaction => _store.TakePlaceAsync(transaction, "c", now, None));
        var second = await database.WriteAsync(transaction => _store.TakePlaceAsync(transaction, "c", now.AddHours(-1), None));

        Assert.Equal(now.AddMilliseconds(1), second!.Value.Timestamp);
        Assert.Equal(first!.Value.Sequence + 1, second.Value.Sequence);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Put_UnderAnIdThatIsThere_ReplacesAndMovesToTheEnd(DatabaseKind kind)
    {
        await using var database = await StartedAsync(kind);
        await PutAsync(database, "card", payload: "first");
        var between = await PutAsync(database, "other");

        await PutAsync(database, "card", payload: "第二 '; --");

        var after = await database.ReadAsync(transaction => _store.ReadAsync(transaction, "c", between.Sequence, 100, None));
        Assert.Equal(("card", "第二 '; --"), (Assert.Single(after).ActivityId, after[0].Payload));
        Assert.Equal(2, (await database.ReadAsync(transaction => _store.ReadAsync(transaction, "c", 0, 100, None))).Count);
        Assert.Equal("第二 '; --", (await database.ReadAsync(transaction => _store.FindActivityAsync(transaction, "c", "card", None)))!.Payload);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Posted_IsFoundByTheClientsIdInItsConversationOnly(DatabaseKind kind)
    {
        await using var database = await StartedAsync(kind);
        await PutAsync(database, "a1", clientActivityId: "client-1");

        Assert.Equal("a1", await database.ReadAsync(transaction => _store.FindPostedAsync(transaction, "c", "client-1", None)));
        Assert.Null(await database.ReadAsync(transaction => _store.FindPostedAsync(transaction, "d", "client-1", None)));
        Assert.Null(await database.ReadAsync(transaction => _store.FindPostedAsync(transaction, "c", "client-2", None)));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task User_OnceKnown_IsKept(DatabaseKind kind)
    {
        await using var database = await StartedAsync(kind);

        await database.WriteAsync(transaction => _store.SetUserAsync(transaction, "c", "dl_known", None));

        Assert.Equal("dl_known", (await database.ReadAsync(transaction => _store.FindAsync(transaction, "c", None)))!.UserId);
    }

    private async Task<TestDatabase> StartedAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.StartAsync(kind);
        await database.WriteAsync(transaction => _store.StartAsync(transaction, new DirectLineConversation("c", null, null, database.Clock.GetUtcNow()), None));
        return database;
    }

    private Task<ActivityPlace> PutAsync(TestDatabase database, string activityId, string? clientActivityId = null, string payload = "{}") =>
        database.WriteAsync(async transaction =>
        {
            var place = (await _store.TakePlaceAsync(transaction, "c", database.Clock.GetUtcNow(), None))!.Value;
            await _store.PutAsync(transaction, new StoredActivity("c", place.Sequence, activityId, clientActivityId, place.Timestamp, payload), None);
            return place;
        });
}
