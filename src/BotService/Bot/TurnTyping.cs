using Huiyin.Outbox;
using Huiyin.Protocol;
using Huiyin.Transactions;
using Microsoft.Bot.Schema;

namespace Huiyin.Bot;

/// <summary>
/// Shows that the bot is at work where a turn takes longer: while a photo is fetched, and until a failed turn is tried again.
/// A turn itself is over in milliseconds, and what it says becomes visible only when it commits.
/// </summary>
internal sealed class TurnTyping(IOutbox outbox, TimeProvider time)
{
    public Task ShowAsync(ITransaction transaction, ConversationKey conversation, Activity answered, CancellationToken cancellationToken)
    {
        if (answered.Type != ActivityTypes.Message)
        {
            return Task.CompletedTask;
        }

        var typing = new Activity(ActivityTypes.Typing);
        typing.ApplyConversationReference(answered.GetConversationReference());
        typing.Id = OutgoingActivityId.New(time);
        typing.Timestamp = time.GetUtcNow();
        return outbox.EnqueueAsync(
            transaction,
            new NewOutboxMessage(conversation, typing.Id, OutboxOperation.Send, ActivityJson.Write(typing), Purpose: "typing"),
            cancellationToken);
    }
}
