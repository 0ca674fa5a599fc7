using Dapper;
using Huiyin.Staff.Sessions;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class SignInFailureRepository : ISignInFailureRepository
{
    public async Task<DateTimeOffset?> LockedUntilAsync(ITransaction transaction, string key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The row is made first, for a row that isn't there keeps nobody waiting.
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            "INSERT INTO staff_sign_in_failure (key, failures, last_failed_at) VALUES (@Key, 0, @Now) ON CONFLICT (key) DO NOTHING",
            new { Key = key, Now = now },
            cancellationToken: cancellationToken));
        var until = await transaction.Connection().ExecuteScalarAsync<DateTimeOffset?>(new CommandDefinition(
            $"SELECT locked_until FROM staff_sign_in_failure WHERE key = @Key {transaction.Dialect().ForUpdate}",
            new { Key = key },
            cancellationToken: cancellationToken));
        return until > now ? until : null;
    }

    public Task<int> CountAsync(ITransaction transaction, string key, DateTimeOffset now, DateTimeOffset forgottenBefore, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleAsync<int>(new CommandDefinition(
            """
            INSERT INTO staff_sign_in_failure AS known (key, failures, last_failed_at) VALUES (@Key, 1, @Now)
            ON CONFLICT (key) DO UPDATE SET
                failures = CASE WHEN known.last_failed_at < @ForgottenBefore THEN 1 ELSE known.failures + 1 END,
                last_failed_at = excluded.last_failed_at
            RETURNING failures
            """,
            new { Key = key, Now = now, ForgottenBefore = forgottenBefore },
            cancellationToken: cancellationToken));

    public Task LockAsync(ITransaction transaction, string key, DateTimeOffset until, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE staff_sign_in_failure SET locked_until = @Until WHERE key = @Key",
            new { Key = key, Until = until },
            cancellationToken: cancellationToken));

    public Task TakeBackAsync(ITransaction transaction, string key, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "UPDATE staff_sign_in_failure SET failures = failures - 1, locked_until = NULL WHERE key = @Key AND failures > 0",
            new { Key = key },
            cancellationToken: cancellationToken));

    public Task ClearAsync(ITransaction transaction, string key, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM staff_sign_in_failure WHERE key = @Key",
            new { Key = key },
            cancellationToken: cancellationToken));

    public Task PurgeAsync(ITransaction transaction, DateTimeOffset lastFailedBefore, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM staff_sign_in_failure WHERE last_failed_at < @Before",
            new { Before = lastFailedBefore },
            cancellationToken: cancellationToken));
}
