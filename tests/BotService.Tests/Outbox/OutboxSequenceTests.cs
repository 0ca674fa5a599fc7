using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Outbox;

/// <summary>Random failures, power cuts and restarts: nothing is lost or out of order, and what may have come twice is marked.</summary>
public sealed class OutboxSequenceTests
{
    private static readonly string[] Channels = ["webchat", "sms", "email"];

    [Theory]
    [OnSqlite, OnPostgres]
    public async Task Messages_ThroughFailuresAndCrashes_ArriveOnceInOrderOrAreMarked(DatabaseKind kind)
    {
        for (var seed = 0; seed < 2; seed++)
        {
            var walk = new Walk(new Random(seed));
            await using var database = await TestDatabase.StartAsync(kind, services => services.AddSingleton<IMessageDigest, PlainDigest>());
            await walk.RunAsync(database);
            await walk.AssertAsync(database, seed);
        }
    }

    private sealed class Walk(Random random)
    {
        private const int Messages = 30;

        private readonly Dictionary<string, int> arrivals = [];
        private readonly List<string> order = [];
        private int queued;

        public async Task RunAsync(TestDatabase database)
        {
            for (var step = 0; queued < Messages || await database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE state = 'Queued'") > 0; step++)
            {
                Assert.True(step < 5000, "The outbox never empties.");
                if (queued < Messages && random.Next(3) == 0)
                {
                    await EnqueueAsync(database);
                }

                if (random.Next(25) == 0)
                {
                    // A power cut: who comes back holds no lease.
                    await database.WriteAsync(transaction => database.Get<IOutboxRepository>().ReleaseLeasesAsync(transaction, CancellationToken.None));
                }

                await DispatchAsync(database);
                database.Clock.Advance(TimeSpan.FromSeconds(random.Next(queued < Messages ? 30 : 3600)));
            }
        }

        public async Task AssertAsync(TestDatabase database, int seed)
        {
            Assert.Equal(Messages, await database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE state <> 'Queued'"));
            var maybeTwice = await LinesAsync(database, "state = 'Delivered' AND uncertain_sends > 0");
            foreach (var delivered in await LinesAsync(database, "state = 'Delivered'"))
            {
                var times = arrivals.GetValueOrDefault(delivered);
                Assert.True(times == 1 || (times > 1 && maybeTwice.Contains(delivered)), $"Seed {seed}: {delivered} arrived {times} times.");
            }

            // Ids are made in order: conversation, urgency, number.
            foreach (var line in order.Distinct().GroupBy(text => text[..text.LastIndexOf('/')]))
            {
                Assert.Equal(line.Order(StringComparer.Ordinal), line);
            }
        }

        private async Task EnqueueAsync(TestDatabase database)
        {
            var key = new ConversationKey(Channels[random.Next(Channels.Length)], $"c{random.Next(2)}");
            var urgency = (MessageUrgency)random.Next(3);
            var text = $"{key.ChannelId}/{key.ConversationId}/{urgency}/{queued++:000}";
            await database.WriteAsync(transaction => database.Get<IOutbox>().EnqueueAsync(
                transaction, new NewOutboxMessage(key, text, OutboxOperation.Send, PlainDigest.Payload(text, random.Next(5) == 0, random.Next(8) == 0), Urgency: urgency), CancellationToken.None));
        }

        private async Task DispatchAsync(TestDatabase database)
        {
            var leased = await database.WriteAsync(async transaction => await database.Get<DigestGathering>().GatherAsync(
                transaction,
                await database.Get<IOutboxRepository>().LeaseDueAsync(transaction, database.Clock.GetUtcNow().AddMinutes(1), 3, CancellationToken.None),
                CancellationToken.None));
            foreach (var message in leased)
            {
                var (outcome, isCrash) = Attempt(message);
                if (!isCrash)
                {
                    await database.WriteAsync(transaction => database.Get<DeliveryRecord>().WriteAsync(transaction, message, outcome, CancellationToken.None));
                }
            }
        }

        // What the channel does, and whether the process lives to write it down.
        private (DeliveryOutcome Outcome, bool IsCrash) Attempt(OutboxMessage message)
        {
            var fate = random.Next(12);
            if (fate is 0)
            {
                return (new DeliveryOutcome.Delivered(), IsCrash: true);
            }

            if (fate is 1 or 2)
            {
                return (new DeliveryOutcome.Retry("503"), IsCrash: false);
            }

            foreach (var text in PlainDigest.TextsOf(message.Payload))
            {
                arrivals[text] = arrivals.GetValueOrDefault(text) + 1;
                order.Add(text);
            }

            return fate switch
            {
                3 => (new DeliveryOutcome.Delivered(), IsCrash: true),
                4 => (new DeliveryOutcome.Retry("timeout", IsUncertain: true), IsCrash: false),
                _ => (new DeliveryOutcome.Delivered(), IsCrash: false),
            };
        }

        private static async Task<HashSet<string>> LinesAsync(TestDatabase database, string condition) =>
            (await database.ScalarAsync<string>($"SELECT coalesce((SELECT {Joined} FROM outbox WHERE {condition}), '')")).Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet();

        // The only aggregate that both databases call the same.
        private const string Joined = "string_agg(activity_id, ',')";
    }
}
