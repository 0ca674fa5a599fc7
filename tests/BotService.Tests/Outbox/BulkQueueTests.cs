using Huiyin.Storage;

namespace Huiyin.Outbox;

public sealed class BulkQueueTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Queue_TwiceForTheSamePeriod_QueuesEachRecipientOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var bulk = database.Get<BulkQueue>();

        var first = await bulk.QueueAsync(Weekly(1200), report: null, CancellationToken.None);
        var second = await bulk.QueueAsync(Weekly(1210), report: null, CancellationToken.None);

        Assert.Equal(new BulkQueued(1200, 0), first);
        Assert.Equal(new BulkQueued(10, 1200), second);
        Assert.Equal(1210, await database.ScalarAsync<int>("SELECT count(DISTINCT conversation_id) FROM outbox WHERE state = 'Queued'"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Queue_CutOffHalfWay_IsCompletedByTheNextRun(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var bulk = database.Get<BulkQueue>();
        List<int> seen = [];

        await Assert.ThrowsAsync<IOException>(() => bulk.QueueAsync(
            Weekly(1200).Select((message, number) => number == 700 ? throw new IOException("power cut") : message), seen.Add, CancellationToken.None));
        var rest = await bulk.QueueAsync(Weekly(1200), seen.Add, CancellationToken.None);

        Assert.Equal([500, 500, 1000, 1200], seen);
        Assert.Equal(new BulkQueued(700, 500), rest);
        Assert.Equal(1200, await database.ScalarAsync<int>("SELECT count(*) FROM outbox"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task EnqueueMany_InOneConversation_KeepsTheirOrder(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var conversation = new ConversationKey("webchat", "c");

        await database.WriteAsync(transaction => database.Get<IOutbox>().EnqueueManyAsync(
            transaction,
            [.. Enumerable.Range(0, 100).Select(number => new NewOutboxMessage(conversation, $"m{number:000}", OutboxOperation.Send, "{}"))],
            CancellationToken.None));

        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*) FROM outbox AS a JOIN outbox AS b ON a.id < b.id AND a.activity_id > b.activity_id"));
    }

    private static IEnumerable<NewOutboxMessage> Weekly(int residents) => Enumerable.Range(0, residents).Select(resident => new NewOutboxMessage(
        new ConversationKey("webchat", $"c{resident}"),
        $"weekly-{resident}",
        OutboxOperation.Send,
        "{}",
        Purpose: "summary.weekly",
        Urgency: MessageUrgency.Notice,
        OnceKey: $"summary.weekly/2026-W45/{resident}"));
}
