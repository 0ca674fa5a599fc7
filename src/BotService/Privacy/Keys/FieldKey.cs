using System.Security.Cryptography;

namespace Huiyin.Privacy.Keys;

/// <summary>A key of 32 bytes. Its id is taken from the key itself, so that nobody can give two keys one name.</summary>
internal sealed record FieldKey(string Id, byte[] Secret)
{
    public const int Size = 32;

    public static FieldKey Of(byte[] secret) => new(Convert.ToHexStringLower(SHA256.HashData(secret))[..8], secret);

    public static FieldKey New() => Of(RandomNumberGenerator.GetBytes(Size));
}
