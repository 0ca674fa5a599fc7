using Dapper;
using Huiyin.Outbox;
using Huiyin.Summaries;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class SubscriptionRepository : ISubscriptionRepository
{
    public async Task<bool> PutAsync(ITransaction transaction, string residentId, string area, ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var values = new { ResidentId = residentId, Area = area, conversation.ChannelId, conversation.ConversationId, At = at };
        var added = await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO subscription (resident_id, area, channel_id, conversation_id, created_at)
            VALUES (@ResidentId, @Area, @ChannelId, @ConversationId, @At)
            ON CONFLICT (resident_id, area) DO NOTHING
            """,
            values,
            cancellationToken: cancellationToken));
        if (added == 0)
        {
            await transaction.Connection().ExecuteAsync(new CommandDefinition(
                "UPDATE subscription SET channel_id = @ChannelId, conversation_id = @ConversationId WHERE resident_id = @ResidentId AND area = @Area",
                values,
                cancellationToken: cancellationToken));
        }

        return added == 1;
    }

    public Task<int> RemoveAsync(ITransaction transaction, string residentId, string? area, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            area is null
                ? "DELETE FROM subscription WHERE resident_id = @ResidentId"
                : "DELETE FROM subscription WHERE resident_id = @ResidentId AND area = @Area",
            new { ResidentId = residentId, Area = area },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<Subscription>> OfResidentAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<SubscriptionRow>(new CommandDefinition(
            """
            SELECT s.resident_id, s.area, s.channel_id, s.conversation_id, r.locale, s.created_at
            FROM subscription AS s
            JOIN resident AS r ON r.id = s.resident_id
            WHERE s.resident_id = @ResidentId
            ORDER BY s.created_at, s.area
            """,
            new { ResidentId = residentId },
            cancellationToken: cancellationToken))).Select(row => row.ToSubscription()),
    ];

    private sealed class SubscriptionRow
    {
        public string ResidentId { get; set; } = "";

        public string Area { get; set; } = "";

        public string ChannelId { get; set; } = "";

        public string ConversationId { get; set; } = "";

        public string Locale { get; set; } = "";

        public DateTimeOffset CreatedAt { get; set; }

        public Subscription ToSubscription() => new(ResidentId, Area, new ConversationKey(ChannelId, ConversationId), Locale, CreatedAt);
    }
}
