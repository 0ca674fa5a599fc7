using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Huiyin.Staff.Passwords;

/// <summary>PBKDF2 with HMAC-SHA-512, as <c>pbkdf2-sha512$iterations$salt$key</c>: old hashes stay readable when the parameters change.</summary>
internal static class PasswordHash
{
    /// <summary>OWASP's advice for PBKDF2-HMAC-SHA512.</summary>
    public const int Iterations = 210_000;

    private const string Scheme = "pbkdf2-sha512";
    private const int SaltBytes = 16;
    private const int KeyBytes = 32;

    public static string Of(string password, int iterations = Iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Scheme}${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, iterations))}");
    }

    public static bool Verify(string password, string hash)
    {
        var parts = hash.Split('$');
        return parts is [Scheme, var iterations, var salt, var key]
            && int.TryParse(iterations, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(salt), count), Convert.FromBase64String(key));
    }

    /// <summary>Made with other parameters than those of today, so to be made anew when the password is at hand.</summary>
    public static bool IsOutdated(string hash) => !hash.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{Scheme}${Iterations}$"), StringComparison.Ordinal);

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, iterations, HashAlgorithmName.SHA512, KeyBytes);
}
