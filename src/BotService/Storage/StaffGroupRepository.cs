using Dapper;
using Huiyin.Outbox;
using Huiyin.Summaries.Messages;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class StaffGroupRepository : IStaffGroupRepository
{
    public Task PutAsync(ITransaction transaction, StaffGroup group, string? unit, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO staff_group (channel_id, conversation_id, unit, locale, registered_by, registered_at)
            VALUES (@ChannelId, @ConversationId, @Unit, @Locale, @RegisteredBy, @RegisteredAt)
            ON CONFLICT (channel_id, conversation_id) DO UPDATE
            SET unit = excluded.unit, locale = excluded.locale, registered_by = excluded.registered_by, registered_at = excluded.registered_at
            """,
            new { group.Conversation.ChannelId, group.Conversation.ConversationId, Unit = unit, group.Locale, group.RegisteredBy, group.RegisteredAt },
            cancellationToken: cancellationToken));

    public async Task<bool> RemoveAsync(ITransaction transaction, ConversationKey conversation, CancellationToken cancellationToken) =>
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM staff_group WHERE channel_id = @ChannelId AND conversation_id = @ConversationId",
            new { conversation.ChannelId, conversation.ConversationId },
            cancellationToken: cancellationToken)) > 0;

    public async Task<IReadOnlyList<StaffGroup>> OpenAsync(ITransaction transaction, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<Row>(new CommandDefinition(
            """
            SELECT g.channel_id, g.conversation_id, g.locale, g.registered_by, g.registered_at
            FROM staff_group AS g
            LEFT JOIN conversation AS c ON c.channel_id = g.channel_id AND c.conversation_id = g.conversation_id
            WHERE c.state IS NULL OR c.state = 'Open'
            ORDER BY g.channel_id, g.conversation_id
            """,
            cancellationToken: cancellationToken))).Select(row => new StaffGroup(new ConversationKey(row.ChannelId, row.ConversationId), row.Locale, row.RegisteredBy, row.RegisteredAt)),
    ];

    private sealed class Row
    {
        public string ChannelId { get; set; } = "";

        public string ConversationId { get; set; } = "";

        public string Locale { get; set; } = "";

        public string RegisteredBy { get; set; } = "";

        public DateTimeOffset RegisteredAt { get; set; }
    }
}
