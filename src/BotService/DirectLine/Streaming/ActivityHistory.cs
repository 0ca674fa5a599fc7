using Huiyin.DirectLine.Protocol;
using Huiyin.Transactions;

namespace Huiyin.DirectLine.Streaming;

/// <summary>Reads a conversation from where a client stopped, in portions.</summary>
internal sealed class ActivityHistory(ITransactions transactions, IDirectLineStore store)
{
    public const int Portion = 100;

    public async Task<HistoryPortion> ReadAsync(string conversationId, long watermark, string origin, CancellationToken cancellationToken)
    {
        var activities = await transactions.ReadAsync(
            (transaction, token) => store.ReadAsync(transaction, conversationId, watermark, Portion, token),
            cancellationToken);
        return new HistoryPortion(
            activities.Select(activity => PublicAddress.Complete(activity.Payload, origin)).ToList(),
            activities.Count == 0 ? watermark : activities[^1].Sequence);
    }
}
