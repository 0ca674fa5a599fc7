using Dapper;
using Huiyin.Concerns.Followers;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class FollowerRepository : IFollowerRepository
{
    public async Task<IReadOnlyList<Follower>> OfConcernAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<Follower>(new CommandDefinition(
            """
            SELECT concern_id, resident_id, is_reporter, via FROM concern_follower
            WHERE concern_id = @ConcernId
            ORDER BY is_reporter DESC, created_at, resident_id
            """,
            new { ConcernId = concernId },
            cancellationToken: cancellationToken)),
    ];

    public Task PutAsync(ITransaction transaction, Follower follower, ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO concern_follower (concern_id, resident_id, channel_id, conversation_id, is_reporter, created_at, via)
            VALUES (@ConcernId, @ResidentId, @ChannelId, @ConversationId, @IsReporter, @At, @Via)
            ON CONFLICT (concern_id, resident_id) DO UPDATE SET via = excluded.via
            """,
            new { follower.ConcernId, follower.ResidentId, conversation.ChannelId, conversation.ConversationId, follower.IsReporter, At = at, follower.Via },
            cancellationToken: cancellationToken));

    public Task SetViaAsync(ITransaction transaction, Follower follower, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE concern_follower SET via = @Via WHERE concern_id = @ConcernId AND resident_id = @ResidentId",
            new { follower.ConcernId, follower.ResidentId, follower.Via },
            cancellationToken: cancellationToken));

    public Task RemoveAsync(ITransaction transaction, string concernId, string residentId, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM concern_follower WHERE concern_id = @ConcernId AND resident_id = @ResidentId AND NOT is_reporter",
            new { ConcernId = concernId, ResidentId = residentId },
            cancellationToken: cancellationToken));

    public async Task ReplaceReporterAsync(ITransaction transaction, Follower reporter, ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM concern_follower WHERE concern_id = @ConcernId AND (is_reporter OR resident_id = @ResidentId)",
            new { reporter.ConcernId, reporter.ResidentId },
            cancellationToken: cancellationToken));
        await PutAsync(transaction, reporter with { IsReporter = true }, conversation, at, cancellationToken);
    }
}
