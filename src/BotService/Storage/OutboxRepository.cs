using Dapper;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class OutboxRepository(TimeProvider clock) : IOutboxRepository
{
    // A message is at the head of its conversation when nothing older waits there, whatever that is waiting for; what is held for the
    // morning lets pass what may not wait, and only what is held goes in its own order then.
    private const string IsDueHead =
        """
        o.state = 'Queued' AND o.told_by IS NULL AND o.next_attempt_at <= @Now AND (o.leased_until IS NULL OR o.leased_until <= @Now)
        AND NOT EXISTS (
            SELECT 1 FROM outbox AS older
            WHERE older.channel_id = o.channel_id AND older.conversation_id = o.conversation_id
                AND older.state = 'Queued' AND older.id < o.id AND (o.urgency = 'Notice' OR older.held_until IS NULL OR older.held_until <= @Now))
        """;

    public async Task<int> AddAsync(ITransaction transaction, IReadOnlyList<(NewOutboxMessage Message, Hold? Hold)> messages, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var added = await SharedOutboxRows.AddAsync(transaction, [.. messages.Where(one => one.Message.Shared is not null)], now, cancellationToken);
        return added + await ManyRows.InsertAsync(
            transaction,
            """
            outbox (channel_id, conversation_id, activity_id, operation, payload, concern_id, purpose, resident_id, state, attempts, next_attempt_at, created_at,
                urgency, once_key, held_until, held_for)
            """,
            [.. messages.Where(one => one.Message.Shared is null).Select(one => Values(transaction, one.Message, one.Hold, now))],
            "ON CONFLICT (once_key) WHERE once_key IS NOT NULL DO NOTHING",
            cancellationToken);
    }

    // What answers somebody first: it must not wait until a week's messages to everybody have gone.
    public async Task<IReadOnlyList<OutboxMessage>> LeaseDueAsync(ITransaction transaction, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken)
    {
        var answers = await LeaseDueAsync(transaction, "o.urgency <> 'Notice'", leaseUntil, limit, cancellationToken);
        return answers.Count == limit ? answers : [.. answers, .. await LeaseDueAsync(transaction, "o.urgency = 'Notice'", leaseUntil, limit - answers.Count, cancellationToken)];
    }

    public async Task<OutboxMessage?> LeaseNextAsync(ITransaction transaction, ConversationKey conversation, DateTimeOffset leaseUntil, CancellationToken cancellationToken) =>
        (await LeaseAsync(
            transaction,
            $"""
            SELECT o.id FROM outbox AS o
            WHERE o.channel_id = @ChannelId AND o.conversation_id = @ConversationId AND {IsDueHead}
            ORDER BY o.id
            LIMIT 1
            {transaction.Dialect().ForUpdateSkipLocked}
            """,
            new { Now = clock.GetUtcNow(), conversation.ChannelId, conversation.ConversationId },
            leaseUntil,
            cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<OutboxMessage>> BehindAsync(ITransaction transaction, OutboxMessage message, int limit, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection().QueryAsync<OutboxRow>(new CommandDefinition(
            $"""
            SELECT {OutboxRow.Columns}, o.told_by, o.leased_until FROM outbox AS o
            WHERE o.channel_id = @ChannelId AND o.conversation_id = @ConversationId AND o.state = 'Queued' AND o.id > @Id
            ORDER BY o.id
            LIMIT @Limit
            """,
            new { message.Conversation.ChannelId, message.Conversation.ConversationId, message.Id, Limit = limit },
            cancellationToken: cancellationToken));
        return [.. rows.TakeWhile(row => row.ToldBy is null && row.LeasedUntil is null).Select(row => row.ToMessage(transaction.Fields()))];
    }

    public Task MarkToldByAsync(ITransaction transaction, IReadOnlyList<long> ids, long firstId, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            $"UPDATE outbox SET told_by = @FirstId WHERE {transaction.Dialect().Among("id", "Ids")}",
            new { FirstId = firstId, Ids = ids.ToArray() },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<OutboxMessage>> ToldByAsync(ITransaction transaction, long firstId, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection().QueryAsync<OutboxRow>(new CommandDefinition(
            $"SELECT {OutboxRow.Columns} FROM outbox AS o WHERE o.told_by = @FirstId AND o.state = 'Queued' ORDER BY o.id",
            new { FirstId = firstId },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToMessage(transaction.Fields()))];
    }

    public Task MarkDeliveredAsync(ITransaction transaction, long messageId, string? channelActivityId, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE outbox SET state = 'Delivered', attempts = attempts + 1, leased_until = NULL, delivered_at = @Now, channel_activity_id = @ChannelActivityId
            WHERE (id = @Id OR told_by = @Id) AND state = 'Queued'
            """,
            new { Id = messageId, ChannelActivityId = channelActivityId, Now = clock.GetUtcNow() },
            cancellationToken: cancellationToken));

    public Task MarkForRetryAsync(ITransaction transaction, long messageId, DeliveryOutcome.Retry retry, DateTimeOffset nextAttemptAt, Hold? hold, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE outbox
            SET attempts = attempts + 1, leased_until = NULL, last_error = @Error, next_attempt_at = @NextAttemptAt, held_until = coalesce(@HeldUntil, held_until),
                held_for = coalesce(@HeldFor, held_for), uncertain_sends = uncertain_sends + @Uncertain, parts_sent = CASE WHEN @PartsSent > parts_sent THEN @PartsSent ELSE parts_sent END
            WHERE (id = @Id OR told_by = @Id) AND state = 'Queued'
            """,
            new
            {
                Id = messageId,
                Error = StoredError.From(retry.Error),
                NextAttemptAt = nextAttemptAt,
                HeldUntil = hold?.Until,
                HeldFor = hold?.For.ToString(),
                Uncertain = retry.IsUncertain ? 1 : 0,
                retry.PartsSent,
            },
            cancellationToken: cancellationToken));

    public Task MarkHeldAsync(ITransaction transaction, long messageId, DateTimeOffset nextAttemptAt, Hold? hold, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE outbox
            SET leased_until = NULL, next_attempt_at = @NextAttemptAt, held_until = coalesce(@HeldUntil, held_until), held_for = coalesce(@HeldFor, held_for)
            WHERE (id = @Id OR told_by = @Id) AND state = 'Queued'
            """,
            new { Id = messageId, NextAttemptAt = nextAttemptAt, HeldUntil = hold?.Until, HeldFor = hold?.For.ToString() },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<UndeliveredMessage>> OwedAsync(ITransaction transaction, long messageId, ConversationKey? conversation, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<UndeliveredMessage>(new CommandDefinition(
            """
            SELECT DISTINCT concern_id, resident_id FROM outbox
            WHERE state = 'Queued' AND concern_id IS NOT NULL AND resident_id IS NOT NULL
                AND (id = @Id OR told_by = @Id OR (channel_id = @ChannelId AND conversation_id = @ConversationId))
            """,
            new { Id = messageId, conversation?.ChannelId, conversation?.ConversationId },
            cancellationToken: cancellationToken)),
    ];

    public Task MarkUndeliverableAsync(ITransaction transaction, long messageId, string error, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE outbox SET state = 'Undeliverable', attempts = attempts + 1, leased_until = NULL, last_error = @Error
            WHERE (id = @Id OR told_by = @Id) AND state = 'Queued'
            """,
            new { Id = messageId, Error = StoredError.From(error) },
            cancellationToken: cancellationToken));

    public Task<int> GiveUpConversationAsync(ITransaction transaction, ConversationKey conversation, string error, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE outbox SET state = 'Undeliverable', leased_until = NULL, last_error = @Error
            WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND state = 'Queued'
            """,
            new { conversation.ChannelId, conversation.ConversationId, Error = StoredError.From(error) },
            cancellationToken: cancellationToken));

    // Only the head of a conversation, or what is held, is ever given a later time: the smallest one in the future is when to look again.
    public Task<DateTimeOffset?> NextDueAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<DateTimeOffset?>(new CommandDefinition(
            "SELECT min(next_attempt_at) FROM outbox WHERE state = 'Queued' AND next_attempt_at > @Now",
            new { Now = clock.GetUtcNow() },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<OutboxEntry>> OfConcernAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<OutboxEntry>(new CommandDefinition(
            """
            SELECT id, resident_id, channel_id, activity_id, purpose, state, attempts, next_attempt_at, last_error, created_at, delivered_at, leased_until, held_until, held_for, uncertain_sends, told_by
            FROM outbox
            WHERE concern_id = @ConcernId
            ORDER BY id
            """,
            new { ConcernId = concernId },
            cancellationToken: cancellationToken)),
    ];

    public Task ReleaseLeasesAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE outbox SET leased_until = NULL, uncertain_sends = uncertain_sends + 1 WHERE state = 'Queued' AND leased_until IS NOT NULL",
            cancellationToken: cancellationToken));

    private Task<IReadOnlyList<OutboxMessage>> LeaseDueAsync(ITransaction transaction, string which, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken) =>
        LeaseAsync(
            transaction,
            $"""
            SELECT o.id FROM outbox AS o
            WHERE {IsDueHead} AND {which}
            ORDER BY o.next_attempt_at, o.id
            LIMIT @Limit
            {transaction.Dialect().ForUpdateSkipLocked}
            """,
            new { Now = clock.GetUtcNow(), Limit = limit },
            leaseUntil,
            cancellationToken);

    private static async Task<IReadOnlyList<OutboxMessage>> LeaseAsync(ITransaction transaction, string select, object parameters, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        var ids = (await transaction.Connection().QueryAsync<long>(new CommandDefinition(select, parameters, cancellationToken: cancellationToken))).ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var rows = await transaction.Connection().QueryAsync<OutboxRow>(new CommandDefinition(
            $"""
            UPDATE outbox SET uncertain_sends = uncertain_sends + CASE WHEN leased_until IS NULL THEN 0 ELSE 1 END, leased_until = @LeaseUntil WHERE {transaction.Dialect().Among("id", "Ids")};
            SELECT {OutboxRow.Columns} FROM outbox AS o WHERE {transaction.Dialect().Among("o.id", "Ids")} ORDER BY o.id
            """,
            new { Ids = ids, LeaseUntil = leaseUntil },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToMessage(transaction.Fields()))];
    }

    private static object?[] Values(ITransaction transaction, NewOutboxMessage message, Hold? hold, DateTimeOffset now) =>
    [
        message.Conversation.ChannelId,
        message.Conversation.ConversationId,
        message.ActivityId,
        message.Operation.ToString(),
        transaction.Fields().Protect(message.Payload, OutboxRow.Field(message.Conversation.ChannelId, message.Conversation.ConversationId, message.ActivityId)),
        message.ConcernId,
        message.Purpose,
        message.ResidentId,
        nameof(OutboxState.Queued),
        0,
        hold?.Until ?? now,
        now,
        message.Urgency.ToString(),
        message.OnceKey,
        hold?.Until,
        hold?.For.ToString(),
    ];
}
