using Dapper;
using Huiyin.Deliveries.Replay;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class DeadLetterRepository(TimeProvider clock) : IDeadLetterRepository
{
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(ITransaction transaction, DeadLetterFilter filter, long after, int limit, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<DeadLetter>(new CommandDefinition(
            $"""
            SELECT outbox.id, outbox.channel_id, outbox.conversation_id, outbox.purpose, outbox.attempts, outbox.last_error, outbox.created_at,
                concern.number AS concern_number, conversation.state AS conversation_state,
                (SELECT count(*) FROM return_visit AS visit
                    WHERE visit.concern_id = outbox.concern_id AND visit.resident_id = outbox.resident_id
                        AND visit.closed_at >= outbox.created_at AND visit.result IN ('ToldInPerson', 'Confirmed', 'Disputed')) AS visits
            FROM outbox
            LEFT JOIN concern ON concern.id = outbox.concern_id
            LEFT JOIN conversation ON conversation.channel_id = outbox.channel_id AND conversation.conversation_id = outbox.conversation_id
            WHERE {Conditions(transaction, filter)} AND outbox.id > @After
            ORDER BY outbox.id
            LIMIT @Limit
            """,
            Parameters(filter, after, limit),
            cancellationToken: cancellationToken)),
    ];

    public Task<int> CountAsync(ITransaction transaction, DeadLetterFilter filter, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<int>(new CommandDefinition(
            $"SELECT count(*) FROM outbox WHERE {Conditions(transaction, filter)}", Parameters(filter, 0, 0), cancellationToken: cancellationToken));

    public async Task<OutboxState?> StateOfAsync(ITransaction transaction, long messageId, CancellationToken cancellationToken) =>
        await transaction.Connection().QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "SELECT state FROM outbox WHERE id = @Id", new { Id = messageId }, cancellationToken: cancellationToken)) is { } state ? Enum.Parse<OutboxState>(state) : null;

    // It ages from now on, and goes by itself: what it went with before may have arrived since.
    public async Task<bool> RequeueAsync(ITransaction transaction, long messageId, CancellationToken cancellationToken) =>
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE outbox
            SET state = 'Queued', attempts = 0, leased_until = NULL, told_by = NULL, next_attempt_at = @Now, held_until = @Now, held_for = NULL
            WHERE id = @Id AND state = 'Undeliverable'
            """,
            new { Id = messageId, Now = clock.GetUtcNow() },
            cancellationToken: cancellationToken)) > 0;

    private static string Conditions(ITransaction transaction, DeadLetterFilter filter)
    {
        IEnumerable<string> conditions =
        [
            "outbox.state = 'Undeliverable'",
            .. filter.Ids is null ? [] : new[] { transaction.Dialect().Among("outbox.id", "Ids") },
            .. filter.ChannelId is null ? [] : new[] { "outbox.channel_id = @ChannelId" },
            .. filter.Since is null ? [] : new[] { "outbox.created_at >= @Since" },
            .. filter.ConcernId is null ? [] : new[] { "outbox.concern_id = @ConcernId" },
        ];
        return string.Join(" AND ", conditions);
    }

    private static object Parameters(DeadLetterFilter filter, long after, int limit) =>
        new { Ids = filter.Ids?.ToArray() ?? [], filter.ChannelId, filter.Since, filter.ConcernId, After = after, Limit = limit };
}
