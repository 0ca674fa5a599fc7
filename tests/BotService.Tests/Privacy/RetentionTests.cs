using Huiyin.Bot;
using Huiyin.Concerns;
using Huiyin.Diagnostics;
using Huiyin.DirectLine;
using Huiyin.Outbox;
using Huiyin.Privacy.Retention;
using Huiyin.Storage;
using Microsoft.Extensions.Configuration;

namespace Huiyin.Privacy;

public sealed class RetentionTests
{
    [Theory, OnSqlite, OnPostgres]
    internal async Task Concern_ClosedLongEnoughAgo_LosesWhatIsPersonalAndKeepsEveryEvent(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        var concern = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(anna, "楼下漏水")), solved: true, "谢谢");
        await database.ExecuteAsync("UPDATE outbox SET state = 'Delivered'");
        var before = await ledger.EventsAsync(concern.Id);

        Assert.Equal(0, (await RunAsync(database, 364)).Concerns);
        Assert.Equal("楼下漏水", (await ledger.ReadAsync(concern.Id)).Text);
        Assert.Equal(1, (await CountAsync(database, 366)).Concerns);
        Assert.Equal("楼下漏水", (await ledger.ReadAsync(concern.Id)).Text);
        Assert.Equal(1, (await RunAsync(database, 366)).Concerns);

        var after = await ledger.ReadAsync(concern.Id);
        Assert.Equal(concern with { Text = "", Place = null, Phone = null, SinceWhen = null, Position = null }, after);
        var events = await ledger.EventsAsync(concern.Id);
        Assert.Equal(before.Select(step => (step.Hash, step.DataJson)), events.Select(step => (step.Hash, step.DataJson)));
        Assert.All(events, step => Assert.Null(step.Text));
        Assert.All(await ledger.OutboxAsync(concern.Id), message => Assert.Equal("""{"type":"message"}""", message.Payload));
        Assert.Equal(0, (await RunAsync(database, 367)).Concerns);
    }

    [Theory, OnSqlite, OnPostgres]
    internal async Task Concern_ThatIsOpenOrWaitedFor_IsLeftAlone(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        var open = await ledger.FileAsync(anna, "还在办");
        var merged = await ledger.FileAsync(anna, "并入的");
        merged = await ledger.MoveAsync(merged, new TransitionRequest(ConcernStatus.Closed, ConcernOutcome.Merged, MergedInto: open.Id), Ledger.Supervisor);
        var queued = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(anna, "消息未发")), solved: true);
        await database.ExecuteAsync($"UPDATE outbox SET state = 'Delivered' WHERE concern_id <> '{queued.Id}'");

        Assert.Equal(0, (await RunAsync(database, 5000)).Concerns);

        Assert.Equal(("还在办", "并入的", "消息未发"), ((await ledger.ReadAsync(open.Id)).Text, (await ledger.ReadAsync(merged.Id)).Text, (await ledger.ReadAsync(queued.Id)).Text));
    }

    [Theory, OnSqlite, OnPostgres]
    internal async Task Words_OfStaff_StayWhereTheyAreToBeKept(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind, new RetentionOptions { Words = RetainedWords.Staff });
        var ledger = new Ledger(database);
        var concern = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna"))), solved: true, "谢谢");
        await database.ExecuteAsync("UPDATE outbox SET state = 'Delivered'");

        await RunAsync(database, 366);

        Assert.Equal(["已划线并安排巡查"], (await ledger.EventsAsync(concern.Id)).Select(step => step.Text).OfType<string>());
    }

    [Theory, OnSqlite, OnPostgres]
    internal async Task Run_StoppedBetweenBatches_GoesOnWhereItWas(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        for (var i = 0; i < 60; i++)
        {
            await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(anna)), solved: true);
        }

        await database.ExecuteAsync("UPDATE outbox SET state = 'Delivered'");
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Get<RetentionJob>().RunAsync(Day(database, 366), _ => stop.Cancel(), stop.Token));

        Assert.Equal(10, (await CountAsync(database, 366)).Concerns);
        Assert.Equal(10, (await RunAsync(database, 366)).Concerns);
    }

    [Theory, OnSqlite, OnPostgres]
    internal async Task Chat_SilentForLong_LosesItsTalkOnceItsConcernsAreErased(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        var key = new ConversationKey("webchat", "chat-anna");
        await database.WriteAsync(async transaction =>
        {
            await database.Get<IInboxRepository>().AddAsync(transaction, new InboundActivity(key, "a1", """{"type":"message","text":"secret"}"""), CancellationToken.None);
            var store = database.Get<IDirectLineStore>();
            await store.StartAsync(transaction, new DirectLineConversation("chat-anna", "anna", "zh-CN", DateTimeOffset.UnixEpoch), CancellationToken.None);
            for (var at = 1; at <= 3; at++)
            {
                await store.TakePlaceAsync(transaction, "chat-anna", database.Clock.GetUtcNow(), CancellationToken.None);
                await store.PutAsync(transaction, new StoredActivity("chat-anna", at, $"x{at}", null, database.Clock.GetUtcNow(), """{"type":"message","text":"secret"}"""), CancellationToken.None);
            }
        });
        Assert.Equal(0, (await RunAsync(database, 366)).Chats);
        await database.ExecuteAsync("UPDATE inbox SET state = 'Processed'");

        Assert.Equal(1, (await RunAsync(database, 366)).Chats);

        Assert.Equal("""{"type":"message"}""", await database.InboxPayloadAsync());
        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM directline_activity"));
        Assert.Equal(0, (await RunAsync(database, 367)).Chats);
    }

    [Theory, OnSqlite, OnPostgres]
    internal async Task Photo_OfAnErasedConcern_LeavesTheDiskUnlessAnotherRecordNamesIt(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        var concern = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(anna)), solved: true);
        var open = await ledger.FileAsync(anna);
        await database.ExecuteAsync("UPDATE outbox SET state = 'Delivered'");
        var (own, shared) = (await UploadAsync(database, [1, 2, 3], concern.Id), await UploadAsync(database, [4, 5, 6], concern.Id));
        await UploadAsync(database, [4, 5, 6], open.Id);

        Assert.Equal(1, (await RunAsync(database, 366)).Files);

        Assert.Null(database.Get<IUploads>().Open(own));
        await using var kept = database.Get<IUploads>().Open(shared);
        Assert.NotNull(kept);
        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM attachment"));
        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*) FROM upload_to_delete"));
    }

    [Theory]
    [InlineData("Days", "soon")]
    [InlineData("Days", "-1")]
    [InlineData("Days", "7")]
    [InlineData("Words", "some")]
    [InlineData("Words", "1")]
    public void Options_ThatMakeNoSense_AreRefusedNamingTheKey(string key, string value)
    {
        var refused = Assert.Throws<StartupException>(() => Read(key, value));
        Assert.Contains($"Privacy:Retention:{key}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_Unset_KeepAYearAndZeroForEver()
    {
        Assert.Equal((365, null), (Read("Days", "").Days, Read("Days", "0").Days));
        Assert.Equal(RetainedWords.Staff, Read("Words", "staff").Words);
    }

    private static RetentionOptions Read(string key, string value) =>
        RetentionOptions.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create($"Privacy:Retention:{key}", (string?)value)]).Build());

    private static Task<TestDatabase> StartAsync(DatabaseKind kind, RetentionOptions? options = null) =>
        TestDatabase.StartAsync(kind, services => services.AddRetention(options ?? new RetentionOptions()));

    private static async Task<string> UploadAsync(TestDatabase database, byte[] content, string concernId)
    {
        using var bytes = new MemoryStream(content);
        var upload = await database.Get<IUploads>().SaveAsync(bytes, 100, CancellationToken.None);
        await database.ExecuteAsync(
            $"INSERT INTO attachment (id, concern_id, content_hash, content_type, file_name, size, source, created_at) VALUES ('{Guid.NewGuid():N}', '{concernId}', '{upload.ContentHash}', 'image/png', 'a.png', 3, 'chat', '2026-01-01T00:00:00.000Z')");
        return upload.ContentHash;
    }

    private static DateOnly Day(TestDatabase database, int later) => DateOnly.FromDateTime(database.Get<DistrictTime>().Today.ToDateTime(TimeOnly.MinValue)).AddDays(later);

    private static Task<RetentionResult> RunAsync(TestDatabase database, int later) => database.Get<RetentionJob>().RunAsync(Day(database, later), null, CancellationToken.None);

    private static Task<RetentionResult> CountAsync(TestDatabase database, int later) => database.Get<RetentionJob>().CountAsync(Day(database, later), CancellationToken.None);
}
