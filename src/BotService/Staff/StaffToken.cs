using System.Security.Cryptography;
using System.Text;
using Huiyin.Concerns;

namespace Huiyin.Staff;

/// <summary>What a bearer token stands for. The token itself is shown once and never stored.</summary>
internal sealed record StaffToken
{
    public required string Id { get; init; }

    /// <summary>SHA-256 of the token: it is long and random, so it needs no slow hash.</summary>
    public required string Hash { get; init; }

    public required string Name { get; init; }

    public required ActorRole Role { get; init; }

    public string? Unit { get; init; }

    /// <summary>Whose it is: their account decides role, unit and areas. Null for the first administrator's token, which stands for itself.</summary>
    public string? MemberId { get; init; }

    public StaffScopes Scopes { get; init; } = StaffScopes.All;

    public DateTimeOffset? LastUsedAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public static string NewSecret() => "hy_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public bool IsValidAt(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || ExpiresAt > now);
}
