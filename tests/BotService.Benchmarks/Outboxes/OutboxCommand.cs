using System.Diagnostics;
using System.Globalization;
using Huiyin.Outbox;
using Huiyin.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Huiyin.Benchmarks.Outboxes;

/// <summary>Queues periodic messages for many residents through the bulk path, again to see that none is doubled, and then dispatches some of them to a channel that answers at once.</summary>
internal static class OutboxCommand
{
    public const string Usage = "outbox [--messages 100000] [--dispatch 5000] --database FILE|CONNECTION   (an empty database)";

    // About as long as a weekly message to a resident.
    private static readonly string Payload = $$"""{"type":"message","channelId":"webchat","textFormat":"plain","inputHint":"acceptingInput","text":"{{string.Concat(Enumerable.Repeat("本周您关注的诉求有新的进展。", 15))}}"}""";

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (ValueOf(arguments, "--database") is not { } database)
        {
            await Console.Error.WriteLineAsync($"usage: {Usage}");
            return 2;
        }

        var messages = int.Parse(ValueOf(arguments, "--messages") ?? "100000", CultureInfo.InvariantCulture);
        var dispatch = int.Parse(ValueOf(arguments, "--dispatch") ?? "5000", CultureInfo.InvariantCulture);
        var channel = new CountingChannel(dispatch);
        await using var app = BotServiceBuilder.Build(
            ["--Logging:LogLevel:Default=Error", .. ServiceArguments.For(database)],
            services => services.RemoveAll<IOutboundChannel>().AddSingleton<IOutboundChannel>(channel));
        await app.Services.GetRequiredService<IDatabasePreparation>().PrepareAsync(cancellationToken);
        var bulk = app.Services.GetRequiredService<BulkQueue>();

        await MeasureAsync("queued", async () => (await bulk.QueueAsync(Weekly(messages), null, cancellationToken)).Queued);
        await MeasureAsync("queued before, passed over", async () => (await bulk.QueueAsync(Weekly(messages), null, cancellationToken)).QueuedBefore);

        var dispatcher = app.Services.GetServices<IHostedService>().Single(service => service.GetType().Name == "OutboxDispatcher");
        await MeasureAsync("dispatched", async () =>
        {
            await dispatcher.StartAsync(cancellationToken);
            await channel.Reached.WaitAsync(TimeSpan.FromMinutes(10), cancellationToken);
            return dispatch;
        });
        await dispatcher.StopAsync(cancellationToken);
        return 0;
    }

    private static IEnumerable<NewOutboxMessage> Weekly(int residents) => Enumerable.Range(0, residents).Select(resident => new NewOutboxMessage(
        new ConversationKey("webchat", $"conversation-{resident}"),
        $"weekly-{resident}",
        OutboxOperation.Send,
        Payload,
        Purpose: "summary.weekly",
        Urgency: MessageUrgency.Notice,
        OnceKey: $"summary.weekly/2026-W45/{resident}"));

    private static async Task MeasureAsync(string what, Func<Task<int>> work)
    {
        var watch = Stopwatch.StartNew();
        var count = await work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {count} in {watch.Elapsed.TotalSeconds:F1} s, {count / watch.Elapsed.TotalSeconds:F0} a second"));
    }

    private static string? ValueOf(IReadOnlyList<string> arguments, string name) =>
        arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();

    private sealed class CountingChannel(int wanted) : IOutboundChannel
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _count;

        public Task Reached => _reached.Task;

        public bool Serves(string channelId) => true;

        public Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _count) == wanted)
            {
                _reached.TrySetResult();
            }

            return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered());
        }
    }
}
