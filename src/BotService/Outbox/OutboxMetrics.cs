using System.Diagnostics.Metrics;

namespace Huiyin.Outbox;

internal sealed class OutboxMetrics
{
    public const string MeterName = "Huiyin.Outbox";

    private readonly Counter<long> _delivered;
    private readonly Counter<long> _retried;
    private readonly Counter<long> _undeliverable;
    private readonly Histogram<double> _delay;

    public OutboxMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _delivered = meter.CreateCounter<long>("huiyin.outbox.delivered", description: "Messages that a channel took");
        _retried = meter.CreateCounter<long>("huiyin.outbox.retried", description: "Tries that failed and are repeated");
        _undeliverable = meter.CreateCounter<long>("huiyin.outbox.undeliverable", description: "Messages given up");
        _delay = meter.CreateHistogram<double>("huiyin.outbox.delay", "s", "From queueing to delivery");
    }

    public void Delivered(OutboxMessage message, DateTimeOffset now)
    {
        _delivered.Add(1, Channel(message));
        _delay.Record(Math.Max(0, (now - message.CreatedAt).TotalSeconds), Channel(message));
    }

    public void Retried(OutboxMessage message) => _retried.Add(1, Channel(message));

    public void Undeliverable(OutboxMessage message) => _undeliverable.Add(1, Channel(message));

    private static KeyValuePair<string, object?> Channel(OutboxMessage message) => new("channel", message.Conversation.ChannelId);
}
