using Dapper;
using Huiyin.Channels;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class DeliveredActivityRepository : IDeliveredActivities
{
    public Task<string?> FindChannelIdAsync(ITransaction transaction, ConversationKey conversation, string activityId, CancellationToken cancellationToken) =>
        transaction.Connection().QueryFirstOrDefaultAsync<string?>(new CommandDefinition(
            """
            SELECT channel_activity_id FROM outbox
            WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND activity_id = @ActivityId
              AND channel_activity_id IS NOT NULL
            ORDER BY id DESC
            LIMIT 1
            """,
            new { conversation.ChannelId, conversation.ConversationId, ActivityId = activityId },
            cancellationToken: cancellationToken));
}
