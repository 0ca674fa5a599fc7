using Dapper;
using Huiyin.AdminApi.Watching;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class WatchRepository : IWatchRepository
{
    public Task WatchAsync(ITransaction transaction, string memberId, string concernId, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "INSERT INTO concern_watch (member_id, concern_id, created_at) VALUES (@MemberId, @ConcernId, @At) ON CONFLICT DO NOTHING",
            new { MemberId = memberId, ConcernId = concernId, At = at },
            cancellationToken: cancellationToken));

    public Task UnwatchAsync(ITransaction transaction, string memberId, string concernId, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM concern_watch WHERE member_id = @MemberId AND concern_id = @ConcernId",
            new { MemberId = memberId, ConcernId = concernId },
            cancellationToken: cancellationToken));

    public Task<bool> IsWatchedAsync(ITransaction transaction, string memberId, string concernId, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<bool>(new CommandDefinition(
            "SELECT EXISTS (SELECT 1 FROM concern_watch WHERE member_id = @MemberId AND concern_id = @ConcernId)",
            new { MemberId = memberId, ConcernId = concernId },
            cancellationToken: cancellationToken));
}
