using Huiyin.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Outbox;

public sealed class DispatchTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Enqueued_Committed_IsDeliveredOnceInOrder(DatabaseKind kind)
    {
        var channel = new ScriptedChannel();
        await using var database = await StartAsync(kind, channel);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(conversation => Task.Run(async () =>
        {
            for (var number = 0; number < 5; number++)
            {
                await EnqueueAsync(database, $"c{conversation}", $"m{number}");
            }
        })));
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered'", 50);

        Assert.Equal(50, channel.Tried.Count);
        Assert.All(Enumerable.Range(0, 10), conversation => Assert.Equal(["m0", "m1", "m2", "m3", "m4"], channel.TriedIn($"c{conversation}")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Enqueued_RolledBack_IsNeverSent(DatabaseKind kind)
    {
        var channel = new ScriptedChannel();
        await using var database = await StartAsync(kind, channel);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await Assert.ThrowsAsync<FormatException>(() => database.WriteAsync(async transaction =>
        {
            await database.Get<IOutbox>().EnqueueAsync(transaction, Message("c", "rolled back"), CancellationToken.None);
            throw new FormatException("no");
        }));
        await EnqueueAsync(database, "c", "kept");
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered'", 1);

        Assert.Equal(["kept"], channel.TriedIn("c"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Retry_HeadFails_HoldsItsConversationAndNoOther(DatabaseKind kind)
    {
        var channel = new ScriptedChannel();
        channel.Answer = (message, _) => Task.FromResult<DeliveryOutcome>(message is { ActivityId: "first", Attempts: < 2 }
            ? new DeliveryOutcome.Retry("503", TimeSpan.FromSeconds(40))
            : new DeliveryOutcome.Delivered());
        await using var database = await StartAsync(kind, channel);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "slow", "first");
        await EnqueueAsync(database, "slow", "second");
        await EnqueueAsync(database, "quick", "only");
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered' OR attempts = 1", 2);
        Assert.Equal(["first"], channel.TriedIn("slow"));
        Assert.Equal(["only"], channel.TriedIn("quick"));

        // Before the time that the channel named there is no other try.
        database.Clock.Advance(TimeSpan.FromSeconds(39));
        await EnqueueAsync(database, "quick", "another");
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered'", 2);
        Assert.Equal(["first"], channel.TriedIn("slow"));

        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered'", 4, TimeSpan.FromSeconds(1));
        Assert.Equal(["first", "first", "first", "second"], channel.TriedIn("slow"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Retry_TriesUsedUp_IsUndeliverableWithItsErrorAndTheNextGoesOn(DatabaseKind kind)
    {
        var channel = new ScriptedChannel();
        channel.Answer = (message, _) => Task.FromResult<DeliveryOutcome>(message.ActivityId == "never"
            ? new DeliveryOutcome.Retry("503 from the connector")
            : new DeliveryOutcome.Delivered());
        await using var database = await StartAsync(kind, channel, options => options.MaxAttempts = 4);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "c", "never");
        await EnqueueAsync(database, "c", "next");
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered'", 1, TimeSpan.FromSeconds(1));

        Assert.Equal(["never", "never", "never", "never", "next"], channel.TriedIn("c"));
        Assert.Equal("503 from the connector", await database.ScalarAsync<string>("SELECT last_error FROM outbox WHERE state = 'Undeliverable' AND attempts = 4"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Retry_OlderThanAllowed_IsGivenUpBeforeTheTriesAre(DatabaseKind kind)
    {
        var channel = new ScriptedChannel { Answer = (_, _) => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Retry("503")) };
        await using var database = await StartAsync(kind, channel, options => (options.MaxAge, options.MaxAttempts) = (TimeSpan.FromMinutes(1), 100));
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "c", "m");
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Undeliverable'", 1, TimeSpan.FromSeconds(10));

        Assert.InRange(channel.Tried.Count, 1, 12);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undeliverable_ConversationGone_ClosesItAndGivesUpWhatWaits(DatabaseKind kind)
    {
        var channel = new ScriptedChannel { Answer = (_, _) => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Undeliverable("404", DeliveryConsequence.ConversationClosed)) };
        await using var database = await StartAsync(kind, channel);
        await ConversationAsync(database, "c");
        await EnqueueAsync(database, "c", "first");
        await EnqueueAsync(database, "c", "second");

        await using var dispatcher = await RunningOutbox.StartAsync(database);
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Undeliverable' AND last_error = '404'", 2);

        Assert.Equal(["first"], channel.TriedIn("c"));
        Assert.Equal("Closed", await database.ScalarAsync<string>("SELECT state FROM conversation"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Undeliverable_RecipientBlockedTheBot_SuspendsUntilTheySpeakAgain(DatabaseKind kind)
    {
        var channel = new ScriptedChannel { Answer = (_, _) => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Undeliverable("403", DeliveryConsequence.RecipientSuspended)) };
        await using var database = await StartAsync(kind, channel);
        await ConversationAsync(database, "c");
        await EnqueueAsync(database, "c", "first");

        await using var dispatcher = await RunningOutbox.StartAsync(database);
        await UntilAsync(database, "SELECT count(*) FROM conversation WHERE state = 'Suspended'", 1);
        await EnqueueAsync(database, "c", "while suspended");
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Undeliverable'", 2);
        await ConversationAsync(database, "c");
        await EnqueueAsync(database, "c", "they spoke again");
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Undeliverable'", 3);

        Assert.Equal(["first", "they spoke again"], channel.TriedIn("c"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Channel_Throws_IsTriedAgain(DatabaseKind kind)
    {
        var channel = new ScriptedChannel();
        channel.Answer = (message, _) => message.Attempts == 0 ? throw new HttpRequestException("reset") : Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered("their-id"));
        await using var database = await StartAsync(kind, channel);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "c", "m");
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered' AND channel_activity_id = 'their-id'", 1, TimeSpan.FromSeconds(1));

        // A third time where a busy machine lets the lease of the first run out.
        Assert.InRange(channel.Tried.Count, 2, 3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Channel_NeverAnswers_IsGivenUpForNowAndOthersGoOn(DatabaseKind kind)
    {
        var channel = new ScriptedChannel();
        channel.Answer = async (message, _) =>
        {
            if (message is { ActivityId: "hangs", Attempts: 0 })
            {
                await new TaskCompletionSource().Task;
            }

            return new DeliveryOutcome.Delivered();
        };
        await using var database = await StartAsync(kind, channel);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "c", "hangs");
        await EnqueueAsync(database, "other", "m");
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered'", 1);
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered'", 2, TimeSpan.FromSeconds(1), evenWhileBusy: true);

        // Once more each time that a busy machine lets the clock outrun the lease before the outcome is written.
        Assert.InRange(channel.TriedIn("c").Count(), 2, 10);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Parallel_ManyConversations_NeverMoreThanAllowed(DatabaseKind kind)
    {
        var (now, most) = (0, 0);
        var channel = new ScriptedChannel();
        channel.Answer = async (_, _) =>
        {
            var running = Interlocked.Increment(ref now);
            most = Math.Max(most, running);
            await Task.Yield();
            Interlocked.Decrement(ref now);
            return new DeliveryOutcome.Delivered();
        };
        await using var database = await StartAsync(kind, channel, options => options.Parallel = 3);
        await database.WriteAsync(async transaction =>
        {
            for (var number = 0; number < 40; number++)
            {
                await database.Get<IOutbox>().EnqueueAsync(transaction, Message($"c{number}", "m"), CancellationToken.None);
            }
        });

        await using var dispatcher = await RunningOutbox.StartAsync(database);
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered'", 40);

        Assert.InRange(most, 1, 3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Crash_BetweenDeliveryAndRecord_DeliversAgainRatherThanNever(DatabaseKind kind)
    {
        var channel = new ScriptedChannel();
        await using var database = await StartAsync(kind, channel);
        await EnqueueAsync(database, "c", "m");
        // A node took the message, and was gone before it could write down what became of it.
        await database.WriteAsync(async transaction => await database.Get<IOutboxRepository>().LeaseDueAsync(
            transaction, database.Clock.GetUtcNow() + TimeSpan.FromMinutes(1), 10, CancellationToken.None));

        await using var dispatcher = await RunningOutbox.StartAsync(database);
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered'", 1, TimeSpan.FromSeconds(5), evenWhileBusy: true);

        Assert.Contains("m", channel.TriedIn("c"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Update_AfterTheSend_CarriesTheIdThatTheChannelGave(DatabaseKind kind)
    {
        var channel = new ScriptedChannel { Answer = (_, _) => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered("their-id")) };
        await using var database = await StartAsync(kind, channel);
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "c", "card");
        await database.WriteAsync(transaction => database.Get<IOutbox>().EnqueueAsync(transaction, Message("c", "card") with { Operation = OutboxOperation.Update }, CancellationToken.None));
        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered'", 2);

        Assert.Equal([null, "their-id"], channel.Tried.Select(message => message.ChannelActivityId));
    }

    [Theory, OnPostgres]
    public async Task TwoNodes_SameOutbox_DeliverEachMessageOnceInOrder(DatabaseKind kind)
    {
        var channel = new ScriptedChannel();
        await using var database = await StartAsync(kind, channel);
        await using var second = database.Build(services => services.AddSingleton<IOutboundChannel>(channel));
        await using var one = await RunningOutbox.StartAsync(database);
        await using var two = await RunningOutbox.StartAsync(second);

        for (var number = 0; number < 30; number++)
        {
            await EnqueueAsync(database, $"c{number % 3}", $"m{number}");
        }

        await UntilAsync(database, "SELECT count(*) FROM outbox WHERE state = 'Delivered'", 30);

        Assert.Equal(30, channel.Tried.Count);
        Assert.All(Enumerable.Range(0, 3), conversation =>
            Assert.Equal(Enumerable.Range(0, 10).Select(step => $"m{(step * 3) + conversation}"), channel.TriedIn($"c{conversation}")));
    }

    private static Task<TestDatabase> StartAsync(DatabaseKind kind, ScriptedChannel channel, Action<OutboxOptions>? configure = null) =>
        TestDatabase.StartAsync(kind, services =>
        {
            services.AddSingleton<IOutboundChannel>(channel);
            var options = new OutboxOptions();
            configure?.Invoke(options);
            services.AddSingleton(options);
        });

    private static NewOutboxMessage Message(string conversation, string activityId) =>
        new(new ConversationKey("webchat", conversation), activityId, OutboxOperation.Send, "{}");

    private static Task EnqueueAsync(TestDatabase database, string conversation, string activityId) => database.WriteAsync(transaction =>
        database.Get<IOutbox>().EnqueueAsync(transaction, Message(conversation, activityId), CancellationToken.None));

    private static Task ConversationAsync(TestDatabase database, string conversation) => database.WriteAsync(transaction =>
        database.Get<IConversationRepository>().RefreshAsync(
            transaction,
            new Conversation
            {
                Key = new ConversationKey("webchat", conversation),
                ServiceUrl = "http://localhost/",
                Reference = "{}",
                Locale = "en",
                LastInboundAt = database.Clock.GetUtcNow(),
            },
            CancellationToken.None));

    private static Task UntilAsync(TestDatabase database, string count, int expected, TimeSpan? step = null, bool evenWhileBusy = false) =>
        database.UntilAsync(count, expected, step, evenWhileBusy);
}
