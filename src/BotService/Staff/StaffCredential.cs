namespace Huiyin.Staff;

/// <summary>What a member signs in with.</summary>
/// <param name="PasswordHash">See <see cref="Passwords.PasswordHash"/>; null when they have no password.</param>
/// <param name="MustChange">The password was given to them and is good for choosing one of their own only.</param>
/// <param name="ExpiresAt">Of a one-time password.</param>
internal sealed record StaffCredential(string? PasswordHash, bool MustChange, DateTimeOffset? ExpiresAt)
{
    public static StaffCredential None { get; } = new(null, false, null);
}
