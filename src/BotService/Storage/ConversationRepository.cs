using Dapper;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class ConversationRepository : IConversationRepository
{
    public async Task<Conversation?> FindAsync(ITransaction transaction, ConversationKey key, CancellationToken cancellationToken) =>
        (await transaction.Connection().QuerySingleOrDefaultAsync<ConversationRow>(new CommandDefinition(
            $"SELECT {ConversationRow.Columns} FROM conversation WHERE channel_id = @ChannelId AND conversation_id = @ConversationId",
            new { key.ChannelId, key.ConversationId },
            cancellationToken: cancellationToken)))?.ToConversation();

    public Task RefreshAsync(ITransaction transaction, Conversation conversation, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO conversation (channel_id, conversation_id, resident_id, service_url, reference, locale, state, last_inbound_at)
            VALUES (@ChannelId, @ConversationId, @ResidentId, @ServiceUrl, @Reference, @Locale, 'Open', @LastInboundAt)
            ON CONFLICT (channel_id, conversation_id) DO UPDATE SET
                resident_id = coalesce(excluded.resident_id, conversation.resident_id),
                service_url = excluded.service_url,
                reference = excluded.reference,
                locale = excluded.locale,
                state = 'Open',
                last_inbound_at = excluded.last_inbound_at
            """,
            new
            {
                conversation.Key.ChannelId,
                conversation.Key.ConversationId,
                conversation.ResidentId,
                conversation.ServiceUrl,
                conversation.Reference,
                conversation.Locale,
                conversation.LastInboundAt,
            },
            cancellationToken: cancellationToken));

    public Task SetLocaleAsync(ITransaction transaction, ConversationKey key, string locale, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE conversation SET locale = @Locale WHERE channel_id = @ChannelId AND conversation_id = @ConversationId",
            new { key.ChannelId, key.ConversationId, Locale = locale },
            cancellationToken: cancellationToken));

    public Task SetStateAsync(ITransaction transaction, ConversationKey key, ConversationState state, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE conversation SET state = @State WHERE channel_id = @ChannelId AND conversation_id = @ConversationId",
            new { key.ChannelId, key.ConversationId, State = state.ToString() },
            cancellationToken: cancellationToken));

    public async Task<Conversation?> LatestOpenAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
        (await transaction.Connection().QueryFirstOrDefaultAsync<ConversationRow>(new CommandDefinition(
            $"""
            SELECT {ConversationRow.Columns} FROM conversation
            WHERE resident_id = @ResidentId AND state = 'Open'
            ORDER BY last_inbound_at DESC
            LIMIT 1
            """,
            new { ResidentId = residentId },
            cancellationToken: cancellationToken)))?.ToConversation();
}
