using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Channels;

internal interface IDeliveredActivities
{
    /// <summary>The id that the channel gave to what we sent under <paramref name="activityId"/>; null when it never took it or named none.</summary>
    Task<string?> FindChannelIdAsync(ITransaction transaction, ConversationKey conversation, string activityId, CancellationToken cancellationToken);
}
