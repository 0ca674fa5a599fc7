using Huiyin.DialogContent;
using Huiyin.Dialogs;
using Huiyin.Outbox;
using Huiyin.Protocol;
using Huiyin.Transactions;
using Microsoft.Bot.Schema;

namespace Huiyin.Bot;

/// <summary>What the resident hears when a message could not be worked: never silence.</summary>
internal sealed class TurnApology(IOutbox outbox, IConversationRepository conversations, IDialogContent content, TimeProvider time)
{
    public async Task EnqueueAsync(ITransaction transaction, InboxItem item, CancellationToken cancellationToken)
    {
        if (Parsed(item) is not { Type: ActivityTypes.Message } activity)
        {
            return;
        }

        var known = await conversations.FindAsync(transaction, item.Conversation, cancellationToken);
        var reply = new Voice(content.Current, Locales.Resolve(known?.Locale ?? activity.Locale), item.Conversation.ChannelId).Say("error.turn");
        reply.ApplyConversationReference(activity.GetConversationReference());
        reply.Id = OutgoingActivityId.New(time);
        reply.Timestamp = time.GetUtcNow();
        await outbox.EnqueueAsync(
            transaction,
            new NewOutboxMessage(item.Conversation, reply.Id, OutboxOperation.Send, ActivityJson.Write(reply), Purpose: "apology"),
            cancellationToken);
    }

    /// <summary>Null when the item holds no activity at all.</summary>
    public static Activity? Parsed(InboxItem item)
    {
        try
        {
            return ActivityJson.Parse(item.Payload);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
