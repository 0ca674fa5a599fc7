using Dapper;
using Huiyin.Concerns.Told;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class ToldRepository : IToldRepository
{
    public async Task<IReadOnlyList<ToldMessage>> OfConcernAsync(ITransaction transaction, string concernId, string residentId, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<ToldMessage, Place, ToldMessage>(
            new CommandDefinition(
            """
            SELECT id, resident_id, channel_id, payload, purpose, state, created_at, delivered_at, conversation_id, activity_id
            FROM outbox
            WHERE concern_id = @ConcernId AND resident_id = @ResidentId
            ORDER BY id
            """,
            new { ConcernId = concernId, ResidentId = residentId },
            cancellationToken: cancellationToken),
            (message, place) => message with { Payload = transaction.Fields().Reveal(message.Payload, OutboxRow.Field(message.ChannelId, place.ConversationId, place.ActivityId))! },
            splitOn: "conversation_id"),
    ];

    public Task<long> LastIdAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<long>(new CommandDefinition("SELECT coalesce(max(id), 0) FROM outbox", cancellationToken: cancellationToken));

    private sealed class Place
    {
        public string ConversationId { get; set; } = "";

        public string ActivityId { get; set; } = "";
    }
}
