using Huiyin.Transactions;

namespace Huiyin.Staff.Sessions;

/// <summary>
/// Locks a login and an address after repeated failures, longer each time. An attempt counts before it is checked, so that a
/// hundred at once are no way round; a login that nobody has is treated like any other.
/// </summary>
internal sealed class SignInLimits(ISignInFailureRepository failures, TimeProvider clock)
{
    public const int FailuresOfLogin = 5;

    /// <summary>A whole office may share one address.</summary>
    public const int FailuresOfAddress = 30;

    public static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestLock = TimeSpan.FromHours(1);
    public static readonly TimeSpan Forgotten = TimeSpan.FromHours(24);

    /// <summary>How long this login or address still has to wait; null when the attempt may be checked. Begun: it has just locked the login.</summary>
    public async Task<(TimeSpan? Wait, bool Begun)> CountAsync(ITransaction transaction, string login, string address, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = await failures.LockedUntilAsync(transaction, KeyOf("login", login), now, cancellationToken)
            ?? await failures.LockedUntilAsync(transaction, KeyOf("address", address), now, cancellationToken);
        if (until is { } locked)
        {
            return (locked - now, false);
        }

        await CountAsync(transaction, KeyOf("address", address), FailuresOfAddress, now, cancellationToken);
        var begun = await CountAsync(transaction, KeyOf("login", login), FailuresOfLogin, now, cancellationToken);
        await failures.PurgeAsync(transaction, now - Forgotten, cancellationToken);
        return (null, begun);
    }

    /// <summary>The same for a password asked of somebody who is signed in already: a stolen session must not guess it.</summary>
    public async Task<TimeSpan?> CountPasswordAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = KeyOf("password", memberId);
        if (await failures.LockedUntilAsync(transaction, key, now, cancellationToken) is { } locked)
        {
            return locked - now;
        }

        await CountAsync(transaction, key, FailuresOfLogin, now, cancellationToken);
        return null;
    }

    public Task PasswordSucceededAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken) =>
        failures.ClearAsync(transaction, KeyOf("password", memberId), cancellationToken);

    /// <summary>It was the right password after all.</summary>
    public async Task SucceededAsync(ITransaction transaction, string login, string address, CancellationToken cancellationToken)
    {
        await failures.ClearAsync(transaction, KeyOf("login", login), cancellationToken);
        // Not cleared: else who knows one password could try others in between for ever.
        await failures.TakeBackAsync(transaction, KeyOf("address", address), cancellationToken);
    }

    private static string KeyOf(string kind, string value) => StaffToken.HashOf($"{kind}:{value}");

    private async Task<bool> CountAsync(ITransaction transaction, string key, int allowed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var count = await failures.CountAsync(transaction, key, now, now - Forgotten, cancellationToken);
        if (count < allowed)
        {
            return false;
        }

        var pause = FirstLock * Math.Pow(2, Math.Min(count - allowed, 10));
        await failures.LockAsync(transaction, key, now + (pause < LongestLock ? pause : LongestLock), cancellationToken);
        return true;
    }
}
