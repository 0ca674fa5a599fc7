using System.Security.Cryptography;
using System.Text;

namespace Huiyin.Visits;

/// <summary>
/// Keeps addresses readable for the service alone. Building and entrance are shared by many and stay plain, for a day's way is planned by
/// them; the room, which makes it somebody's home, is encrypted (AES-GCM). A keyed hash of the whole finds a household without reading any.
/// </summary>
internal sealed class AddressSeal(byte[] secret)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _lookUp = Derive(secret, "look-up");
    private readonly byte[] _sealing = Derive(secret, "seal");
    private readonly byte[] _codes = Derive(secret, "codes");

    public string KeyOf(HouseholdAddress address) => Digest(_lookUp, string.Join('\n', address.Area, address.Building, address.Entrance, address.Room));

    /// <summary>Of a code on a slip of paper.</summary>
    public string KeyOfCode(string code) => Digest(_codes, code);

    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(_sealing, TagSize);
        cipher.Encrypt(box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length));
        return Convert.ToBase64String(box);
    }

    /// <exception cref="CryptographicException">It was sealed with another key, or changed.</exception>
    public string Open(string sealedText)
    {
        var box = Convert.FromBase64String(sealedText);
        var plain = new byte[box.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(_sealing, TagSize);
        cipher.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize, plain.Length), box.AsSpan(NonceSize + plain.Length), plain);
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] Derive(byte[] secret, string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.UTF8.GetBytes($"huiyin.visits.{use}"));

    private static string Digest(byte[] key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
