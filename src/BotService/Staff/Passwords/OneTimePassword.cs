using System.Security.Cryptography;

namespace Huiyin.Staff.Passwords;

/// <summary>Read out on the telephone or copied from a slip: no letters that look alike; 60 bits.</summary>
internal static class OneTimePassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string New() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
