using System.Diagnostics.Metrics;

namespace Huiyin.Outbox;

internal sealed class OutboxMetrics
{
    public const string MeterName = "Huiyin.Outbox";

    private readonly Counter<long> delivered;
    private readonly Counter<long> retried;
    private readonly Counter<long> undeliverable;
    private readonly Histogram<double> delay;

    public OutboxMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        delivered = meter.CreateCounter<long>("huiyin.outbox.delivered", description: "Messages that a channel took");
        retried = meter.CreateCounter<long>("huiyin.outbox.retried", description: "Tries that failed and are repeated");
        undeliverable = meter.CreateCounter<long>("huiyin.outbox.undeliverable", description: "Messages given up");
        delay = meter.CreateHistogram<double>("huiyin.outbox.delay", "s", "From queueing to delivery");
    }

    public void Delivered(OutboxMessage message, DateTimeOffset now)
    {
        delivered.Add(1, Channel(message));
        delay.Record(Math.Max(0, (now - message.CreatedAt).TotalSeconds), Channel(message));
    }

    public void Retried(OutboxMessage message) => retried.Add(1, Channel(message));

    public void Undeliverable(OutboxMessage message) => undeliverable.Add(1, Channel(message));

    private static KeyValuePair<string, object?> Channel(OutboxMessage message) => new("channel", message.Conversation.ChannelId);
}
