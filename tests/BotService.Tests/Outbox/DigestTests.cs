using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Outbox;

public sealed class DigestTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    [Theory, OnSqlite, OnPostgres]
    public async Task Notices_WithinAMinute_GoAsOneInOrderAndAreAllTold(DatabaseKind kind)
    {
        var channel = new ScriptedChannel("sms");
        await using var database = await StartAsync(kind, channel);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "a");
        database.Clock.Advance(TimeSpan.FromSeconds(20));
        await EnqueueAsync(database, "b");
        database.Clock.Advance(TimeSpan.FromSeconds(20));
        await EnqueueAsync(database, "c");
        await AllDeliveredAsync(database, 3);

        Assert.Equal([["a", "b", "c"]], Sent(channel));
        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(DISTINCT delivered_at) FROM outbox"));
        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(DISTINCT told_by) FROM outbox"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Emergency_AmongNotices_GoesAtOnceAndByItself(DatabaseKind kind)
    {
        var channel = new ScriptedChannel("sms");
        await using var database = await StartAsync(kind, channel);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "a");
        await EnqueueAsync(database, "gas", urgency: MessageUrgency.Emergency);
        await EnqueueAsync(database, "b");
        await database.UntilAsync("SELECT count(*) FROM outbox WHERE state = 'Delivered'", 1);
        Assert.Equal([["gas"]], Sent(channel));

        await AllDeliveredAsync(database, 3);
        Assert.Equal([["gas"], ["a", "b"]], Sent(channel));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Notices_LongerThanTheChannelTakes_GoAsSeveral(DatabaseKind kind)
    {
        var channel = new ScriptedChannel("sms");
        await using var database = await StartAsync(kind, channel, new ChannelPolicyOptions { TextLimit = 300 });
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        foreach (var letter in "abcde")
        {
            await EnqueueAsync(database, new string(letter, 60));
        }

        await AllDeliveredAsync(database, 5);

        Assert.Equal([3, 2], Sent(channel).Select(texts => texts.Count));
        Assert.Equal("abcde", string.Concat(Sent(channel).SelectMany(texts => texts).Select(text => text[0])));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Notices_ThatAskOrShowACard_EndTheMessageOrGoByThemselves(DatabaseKind kind)
    {
        var channel = new ScriptedChannel("sms");
        await using var database = await StartAsync(kind, channel);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "a");
        await EnqueueAsync(database, "solved?", asks: true);
        await EnqueueAsync(database, "b");
        await EnqueueAsync(database, "photo", card: true);
        await EnqueueAsync(database, "c");
        await AllDeliveredAsync(database, 5);

        Assert.Equal([["a", "solved?"], ["b"], ["photo"], ["c"]], Sent(channel));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Digest_ThatFailed_SaysTheSameUnderTheSameIdAgain(DatabaseKind kind)
    {
        var channel = new ScriptedChannel("sms");
        channel.Answer = (message, _) => Task.FromResult<DeliveryOutcome>(message.Attempts == 0 ? new DeliveryOutcome.Retry("503", TimeSpan.FromSeconds(90)) : new DeliveryOutcome.Delivered());
        await using var database = await StartAsync(kind, channel);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "a");
        await EnqueueAsync(database, "b");
        await database.UntilAsync("SELECT count(*) FROM outbox WHERE attempts = 1", 2, Step);
        channel.Answer = (_, _) => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered());
        await EnqueueAsync(database, "late");
        await AllDeliveredAsync(database, 3);

        Assert.Equal([["a", "b"], ["a", "b"], ["late"]], Sent(channel));
        Assert.Equal(["a", "a", "late"], channel.Tried.Select(message => message.ActivityId));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Digest_GivenUp_GivesUpEachOfItsMessages(DatabaseKind kind)
    {
        var channel = new ScriptedChannel("sms") { Answer = (_, _) => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Undeliverable("HTTP 400")) };
        await using var database = await StartAsync(kind, channel);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "a");
        await EnqueueAsync(database, "b");
        await database.UntilAsync("SELECT count(*) FROM outbox WHERE state = 'Undeliverable' AND last_error = 'HTTP 400'", 2, Step);

        Assert.Single(channel.Tried);
    }

    private static IEnumerable<IReadOnlyList<string>> Sent(ScriptedChannel channel) => channel.Tried.Select(message => PlainDigest.TextsOf(message.Payload));

    private static Task AllDeliveredAsync(TestDatabase database, int count) => database.UntilAsync("SELECT count(*) FROM outbox WHERE state = 'Delivered'", count, Step);

    private static Task<TestDatabase> StartAsync(DatabaseKind kind, ScriptedChannel channel, ChannelPolicyOptions? policy = null) => TestDatabase.StartAsync(
        kind,
        services => services.AddSingleton<IOutboundChannel>(channel).AddSingleton(new OutboxOptions { Channels = { ["sms"] = policy ?? new ChannelPolicyOptions() } }));

    private static Task EnqueueAsync(TestDatabase database, string text, MessageUrgency urgency = MessageUrgency.Notice, bool asks = false, bool card = false) => database.WriteAsync(transaction =>
        database.Get<IOutbox>().EnqueueAsync(
            transaction,
            new NewOutboxMessage(new ConversationKey("sms", "c"), text, OutboxOperation.Send, PlainDigest.Payload(text, asks, card), Urgency: urgency),
            CancellationToken.None));
}
