namespace Huiyin.Outbox;

internal sealed record OutboxMessage(
    long Id,
    ConversationKey Conversation,
    string ActivityId,
    OutboxOperation Operation,
    string Payload,
    string? ConcernId,
    string Purpose,
    int Attempts,
    DateTimeOffset CreatedAt);
