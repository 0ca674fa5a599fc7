namespace Huiyin.Outbox;

internal enum OutboxState
{
    Queued,
    Delivered,
    Undeliverable,
}
