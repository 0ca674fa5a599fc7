using Huiyin.Transactions;

namespace Huiyin.Concerns;

internal interface IResidentRepository
{
    /// <summary>The resident of this channel user, made on first sight with <paramref name="locale"/>; a known one keeps theirs.</summary>
    Task<Resident> EnsureAsync(ITransaction transaction, string channelId, string channelUserId, string locale, CancellationToken cancellationToken);

    Task<Resident?> FindAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);

    Task SetLocaleAsync(ITransaction transaction, string residentId, string locale, CancellationToken cancellationToken);

    Task SetPhoneAsync(ITransaction transaction, string residentId, string? phone, CancellationToken cancellationToken);
}
