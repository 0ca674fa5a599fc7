using System.Text.Json;
using Dapper;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>
/// Adds the rows of messages that many get alike. A hundred thousand of them go out in a morning, so a row holds its address and nothing else,
/// and hundreds go to the database as one value.
/// </summary>
internal static class SharedOutboxRows
{
    private const int Columns = 9;

    public static async Task<int> AddAsync(ITransaction transaction, IReadOnlyList<(NewOutboxMessage Message, Hold? Hold)> messages, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var bodies = messages.Select(added => added.Message.Shared!).DistinctBy(body => body.Id);
        await ManyRows.InsertAsync(transaction, "outbox_body (id, payload, created_at)", [.. bodies.Select(body => (object?[])[body.Id, body.Json, now])], "ON CONFLICT (id) DO NOTHING", cancellationToken);
        var added = 0;
        // Those that wait wait for the same moment, but at night.
        foreach (var together in messages.GroupBy(one => one.Hold))
        {
            added += await InsertAsync(transaction, [.. together.Select(one => one.Message)], together.Key, now, cancellationToken);
        }

        return added;
    }

    private static Task<int> InsertAsync(ITransaction transaction, IReadOnlyList<NewOutboxMessage> messages, Hold? hold, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (until, reason) = hold is null ? ("NULL", "NULL") : ("@HeldUntil", "@HeldFor");
        var columns = string.Join(", ", Enumerable.Range(0, Columns).Select(column => $"r.c{column}"));
        var parameters = new DynamicParameters();
        parameters.Add("Rows", JsonSerializer.Serialize(messages.Select(Row)));
        parameters.Add("Now", now);
        parameters.Add("Next", hold?.Until ?? now);
        if (hold is { } held)
        {
            parameters.Add("HeldUntil", held.Until);
            parameters.Add("HeldFor", held.For.ToString());
        }

        return transaction.Connection().ExecuteAsync(new CommandDefinition(
            $"""
            INSERT INTO outbox (channel_id, conversation_id, activity_id, operation, purpose, resident_id, urgency, once_key, body_id,
                payload, state, attempts, next_attempt_at, created_at, held_until, held_for)
            SELECT {columns}, '{SharedBody.Nothing}', 'Queued', 0, @Next, @Now, {until}, {reason}
            FROM {transaction.Dialect().JsonRows("Rows", Columns)} AS r
            WHERE true
            ON CONFLICT (once_key) WHERE once_key IS NOT NULL DO NOTHING
            """,
            parameters,
            cancellationToken: cancellationToken));
    }

    private static string?[] Row(NewOutboxMessage message) =>
    [
        message.Conversation.ChannelId, message.Conversation.ConversationId, message.ActivityId, message.Operation.ToString(), message.Purpose, message.ResidentId,
        message.Urgency.ToString(), message.OnceKey, message.Shared!.Id,
    ];
}
