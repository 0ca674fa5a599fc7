using Dapper;
using Huiyin.DirectLine;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class DirectLineStore : IDirectLineStore
{
    public async Task<bool> StartAsync(ITransaction transaction, DirectLineConversation conversation, CancellationToken cancellationToken)
    {
        const string Sql = """
            INSERT INTO directline_conversation (id, user_id, locale, last_sequence, last_time, created_at)
            VALUES (@Id, @UserId, @Locale, 0, 0, @CreatedAt)
            ON CONFLICT (id) DO NOTHING
            """;
        return await transaction.Connection().ExecuteAsync(new CommandDefinition(Sql, conversation, cancellationToken: cancellationToken)) == 1;
    }

    public Task<DirectLineConversation?> FindAsync(ITransaction transaction, string conversationId, CancellationToken cancellationToken)
    {
        const string Sql = """
            SELECT id, user_id, locale, created_at FROM directline_conversation WHERE id = @conversationId
            """;
        return transaction.Connection().QuerySingleOrDefaultAsync<DirectLineConversation>(
            new CommandDefinition(Sql, new { conversationId }, cancellationToken: cancellationToken));
    }

    public Task SetUserAsync(ITransaction transaction, string conversationId, string userId, CancellationToken cancellationToken)
    {
        const string Sql = """
            UPDATE directline_conversation SET user_id = @userId WHERE id = @conversationId
            """;
        return transaction.Connection().ExecuteAsync(new CommandDefinition(Sql, new { conversationId, userId }, cancellationToken: cancellationToken));
    }

    public async Task<ActivityPlace?> TakePlaceAsync(
        ITransaction transaction,
        string conversationId,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        // The row stays locked until the transaction ends, which is what puts the places of several nodes into one order.
        const string Sql = """
            UPDATE directline_conversation
            SET last_sequence = last_sequence + 1,
                last_time = CASE WHEN last_time >= @milliseconds THEN last_time + 1 ELSE @milliseconds END
            WHERE id = @conversationId
            RETURNING last_sequence, last_time
            """;
        var place = await transaction.Connection().QuerySingleOrDefaultAsync<Place>(
            new CommandDefinition(Sql, new { conversationId, milliseconds = now.ToUnixTimeMilliseconds() }, cancellationToken: cancellationToken));
        return place is null ? null : new ActivityPlace(place.LastSequence, DateTimeOffset.FromUnixTimeMilliseconds(place.LastTime));
    }

    public Task<string?> FindPostedAsync(ITransaction transaction, string conversationId, string clientActivityId, CancellationToken cancellationToken)
    {
        const string Sql = """
            SELECT activity_id FROM directline_activity
            WHERE conversation_id = @conversationId AND client_activity_id = @clientActivityId
            """;
        return transaction.Connection().QuerySingleOrDefaultAsync<string>(
            new CommandDefinition(Sql, new { conversationId, clientActivityId }, cancellationToken: cancellationToken));
    }

    public async Task<StoredActivity?> FindActivityAsync(ITransaction transaction, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        const string Sql = """
            SELECT conversation_id, sequence, activity_id, client_activity_id, timestamp, payload FROM directline_activity
            WHERE conversation_id = @conversationId AND activity_id = @activityId
            """;
        return await transaction.Connection().QuerySingleOrDefaultAsync<StoredActivity>(
            new CommandDefinition(Sql, new { conversationId, activityId }, cancellationToken: cancellationToken)) is { } activity
            ? Reveal(transaction, activity)
            : null;
    }

    public Task PutAsync(ITransaction transaction, StoredActivity activity, CancellationToken cancellationToken)
    {
        const string Sql = """
            INSERT INTO directline_activity (conversation_id, sequence, activity_id, client_activity_id, timestamp, payload)
            VALUES (@ConversationId, @Sequence, @ActivityId, @ClientActivityId, @Timestamp, @Payload)
            ON CONFLICT (conversation_id, activity_id)
            DO UPDATE SET sequence = excluded.sequence, timestamp = excluded.timestamp, payload = excluded.payload
            """;
        return transaction.Connection().ExecuteAsync(new CommandDefinition(Sql, Protect(transaction, activity), cancellationToken: cancellationToken));
    }

    public async Task<IReadOnlyList<StoredActivity>> ReadAsync(
        ITransaction transaction,
        string conversationId,
        long afterSequence,
        int limit,
        CancellationToken cancellationToken)
    {
        const string Sql = """
            SELECT conversation_id, sequence, activity_id, client_activity_id, timestamp, payload FROM directline_activity
            WHERE conversation_id = @conversationId AND sequence > @afterSequence
            ORDER BY sequence
            LIMIT @limit
            """;
        var activities = await transaction.Connection().QueryAsync<StoredActivity>(
            new CommandDefinition(Sql, new { conversationId, afterSequence, limit }, cancellationToken: cancellationToken));
        return [.. activities.Select(activity => Reveal(transaction, activity))];
    }

    public static string Field(string conversationId, string activityId) => $"directline_activity.payload/{conversationId}/{activityId}";

    // What residents type into the chat is where their phone number is first.
    private static StoredActivity Protect(ITransaction transaction, StoredActivity activity) =>
        activity with { Payload = transaction.Fields().Protect(activity.Payload, Field(activity.ConversationId, activity.ActivityId))! };

    private static StoredActivity Reveal(ITransaction transaction, StoredActivity activity) =>
        activity with { Payload = transaction.Fields().Reveal(activity.Payload, Field(activity.ConversationId, activity.ActivityId))! };

    private sealed record Place(long LastSequence, long LastTime);
}
