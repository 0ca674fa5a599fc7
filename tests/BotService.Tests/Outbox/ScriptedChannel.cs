using System.Collections.Concurrent;

namespace Huiyin.Outbox;

/// <summary>A channel that answers as told and remembers what it was given.</summary>
internal sealed class ScriptedChannel(string channelId = "webchat") : IOutboundChannel
{
    private readonly ConcurrentQueue<OutboxMessage> tried = new();

    public Func<OutboxMessage, CancellationToken, Task<DeliveryOutcome>> Answer { get; set; } =
        (_, _) => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered());

    public IReadOnlyCollection<OutboxMessage> Tried => tried;

    public bool Serves(string candidate) => candidate == channelId;

    public Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        tried.Enqueue(message);
        return Answer(message, cancellationToken);
    }

    public IEnumerable<string> TriedIn(string conversationId) =>
        tried.Where(message => message.Conversation.ConversationId == conversationId).Select(message => message.ActivityId);
}
