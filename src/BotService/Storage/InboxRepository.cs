using Dapper;
using Huiyin.Bot;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class InboxRepository(TimeProvider clock) : IInboxRepository
{
    public const int MostAttempts = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    public async Task<bool> AddAsync(ITransaction transaction, InboundActivity activity, CancellationToken cancellationToken) =>
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO inbox (channel_id, conversation_id, activity_id, payload, state, attempts, next_attempt_at, received_at)
            VALUES (@ChannelId, @ConversationId, @ActivityId, @Payload, 'Pending', 0, @Now, @Now)
            ON CONFLICT (channel_id, conversation_id, activity_id) DO NOTHING
            """,
            new { activity.Conversation.ChannelId, activity.Conversation.ConversationId, activity.ActivityId, Payload = Protected(transaction, activity), Now = clock.GetUtcNow() },
            cancellationToken: cancellationToken)) == 1;

    public async Task<IReadOnlyList<ConversationKey>> PendingConversationsAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        // Only the oldest of a conversation counts: behind a failed one that waits, the others wait too.
        var rows = await transaction.Connection().QueryAsync<(string ChannelId, string ConversationId)>(new CommandDefinition(
            """
            SELECT head.channel_id, head.conversation_id
            FROM (SELECT min(id) AS id FROM inbox WHERE state = 'Pending' GROUP BY channel_id, conversation_id) AS oldest
            JOIN inbox AS head ON head.id = oldest.id
            WHERE head.next_attempt_at <= @Now
            ORDER BY head.id
            """,
            new { Now = clock.GetUtcNow() },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => new ConversationKey(row.ChannelId, row.ConversationId))];
    }

    public async Task<InboxItem?> NextAsync(ITransaction transaction, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var key = new { conversation.ChannelId, conversation.ConversationId };
        if (transaction.Dialect().TryLockConversation is { } tryLock
            && !await transaction.Connection().ExecuteScalarAsync<bool>(new CommandDefinition(tryLock, key, cancellationToken: cancellationToken)))
        {
            return null;
        }

        var oldest = await transaction.Connection().QueryFirstOrDefaultAsync<Row>(new CommandDefinition(
            """
            SELECT id, activity_id, payload, attempts, received_at, next_attempt_at FROM inbox
            WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND state = 'Pending'
            ORDER BY id
            LIMIT 1
            """,
            key,
            cancellationToken: cancellationToken));
        return oldest is null || oldest.NextAttemptAt > clock.GetUtcNow()
            ? null
            : new InboxItem(oldest.Id, conversation, oldest.ActivityId, transaction.Fields().Reveal(oldest.Payload, Field(conversation.ChannelId, conversation.ConversationId, oldest.ActivityId))!, oldest.Attempts, oldest.ReceivedAt);
    }

    public Task MarkProcessedAsync(ITransaction transaction, InboxItem item, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE inbox SET state = 'Processed', processed_at = @Now WHERE id = @Id AND state = 'Pending'",
            new { item.Id, Now = clock.GetUtcNow() },
            cancellationToken: cancellationToken));

    public async Task<bool> MarkFailedAsync(ITransaction transaction, InboxItem item, string error, CancellationToken cancellationToken)
    {
        var attempts = item.Attempts + 1;
        var again = attempts < MostAttempts;
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE inbox SET state = @State, attempts = @Attempts, next_attempt_at = @NextAttemptAt, error = @Error
            WHERE id = @Id AND state = 'Pending' AND attempts = @AttemptsBefore
            """,
            new
            {
                item.Id,
                State = again ? "Pending" : "Failed",
                Attempts = attempts,
                AttemptsBefore = item.Attempts,
                NextAttemptAt = clock.GetUtcNow() + (FirstPause * (1 << (2 * item.Attempts))),
                Error = StoredError.From(error),
            },
            cancellationToken: cancellationToken));
        return again;
    }

    public async Task<DateTimeOffset?> NextDueAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        await transaction.Connection().ExecuteScalarAsync<DateTimeOffset?>(new CommandDefinition(
            "SELECT min(next_attempt_at) FROM inbox WHERE state = 'Pending' AND next_attempt_at > @Now",
            new { Now = clock.GetUtcNow() },
            cancellationToken: cancellationToken));

    public static string Field(string channelId, string conversationId, string activityId) => $"inbox.payload/{channelId}/{conversationId}/{activityId}";

    private static string Protected(ITransaction transaction, InboundActivity activity) =>
        transaction.Fields().Protect(activity.Payload, Field(activity.Conversation.ChannelId, activity.Conversation.ConversationId, activity.ActivityId))!;

    private sealed class Row
    {
        public long Id { get; set; }

        public string ActivityId { get; set; } = "";

        public string Payload { get; set; } = "";

        public int Attempts { get; set; }

        public DateTimeOffset ReceivedAt { get; set; }

        public DateTimeOffset NextAttemptAt { get; set; }
    }
}
