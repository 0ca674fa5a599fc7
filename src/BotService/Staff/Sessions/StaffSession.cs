using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace Huiyin.Staff.Sessions;

/// <summary>Somebody signed in on some device. The secret is in that device's cookie alone.</summary>
internal sealed record StaffSession
{
    public required string Id { get; init; }

    /// <summary>SHA-256 of the secret: it is long and random, so it needs no slow hash.</summary>
    public required string Hash { get; init; }

    public required string MemberId { get; init; }

    /// <summary>What the browser said that it is, as its owner may recognise it.</summary>
    public required string Device { get; init; }

    /// <summary>The network address that it was last seen at.</summary>
    public required string Address { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>However busy it is, it ends then.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public bool IsValidAt(DateTimeOffset now, TimeSpan idle) => RevokedAt is null && now < ExpiresAt && now < LastSeenAt + idle;
}
