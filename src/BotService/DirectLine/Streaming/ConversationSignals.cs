using Huiyin.Transactions;

namespace Huiyin.DirectLine.Streaming;

/// <summary>Tells open sockets, here and on other nodes, what happened in their conversation once it is committed.</summary>
internal sealed class ConversationSignals(IWakeUps wakeUps)
{
    public const string HistoryTopic = "directline-history";
    public const string TypingTopic = "directline-typing";

    public Task HistoryGrewAsync(ITransaction transaction, string conversationId, CancellationToken cancellationToken) =>
        wakeUps.SignalAsync(transaction, HistoryTopic, conversationId, cancellationToken);

    public Task TypingAsync(ITransaction transaction, TypingNotice notice, CancellationToken cancellationToken) =>
        wakeUps.SignalAsync(transaction, TypingTopic, notice.Write(), cancellationToken);
}
