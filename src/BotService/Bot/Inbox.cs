using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Bot;

internal sealed class Inbox(IInboxRepository items, IWakeUps wakeUps) : IInbox
{
    public const string Topic = "inbox";

    private const int LongestDetail = 1000;
    private const char Separator = '\n';

    public async Task<bool> AcceptAsync(ITransaction transaction, InboundActivity activity, CancellationToken cancellationToken)
    {
        if (!await items.AddAsync(transaction, activity, cancellationToken))
        {
            return false;
        }

        await wakeUps.SignalAsync(transaction, Topic, Detail(activity.Conversation), cancellationToken);
        return true;
    }

    /// <summary>Null when the name did not fit the signal: the processor's own sweep finds it.</summary>
    public static ConversationKey? Conversation(string detail)
    {
        var at = detail.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? null : new ConversationKey(detail[..at], detail[(at + 1)..]);
    }

    private static string Detail(ConversationKey conversation)
    {
        var detail = $"{conversation.ChannelId}{Separator}{conversation.ConversationId}";
        return detail.Length <= LongestDetail ? detail : "";
    }
}
