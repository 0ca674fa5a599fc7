using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Huiyin.Transactions;

namespace Huiyin.Privacy.Copies;

/// <summary>Addresses that nobody can guess and that hold for a day; the last one asked for is the only one.</summary>
internal sealed class DataCopyLinks(IDataCopyLinkRepository links, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // How long an address is known to have expired, rather than never to have been.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    /// <summary>The path of the page; with <c>.json</c> behind it the same for programs.</summary>
    public async Task<(string Path, DateTimeOffset ExpiresAt)> GrantAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken)
    {
        var (token, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), clock.GetUtcNow());
        await links.PutAsync(transaction, HashOf(token), residentId, now, now + Lifetime, now - Remembered, cancellationToken);
        return ($"{DataCopyEndpoint.Root}/{token}", now + Lifetime);
    }

    public async Task<DataCopyGrant> FindAsync(ITransaction transaction, string token, CancellationToken cancellationToken) =>
        token.Length > 100 || await links.FindAsync(transaction, HashOf(token), cancellationToken) is not { } found ? new DataCopyGrant(null, HasExpired: false)
        : found.ExpiresAt <= clock.GetUtcNow() ? new DataCopyGrant(null, HasExpired: true)
        : new DataCopyGrant(found.ResidentId, HasExpired: false);

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <param name="ResidentId">Whose data it shows; null when it shows none.</param>
/// <param name="HasExpired">It was one.</param>
internal readonly record struct DataCopyGrant(string? ResidentId, bool HasExpired);
