using System.Security.Cryptography;
using System.Text;

namespace Huiyin.Privacy.Keys;

/// <summary>
/// Encrypts single fields with AES-256-GCM, as <c>enc1:key id:base64</c>. The place of the field (table, column, row) is bound to it, so that a
/// value moved to another row doesn't open. What lies there unencrypted from before is read as it is.
/// </summary>
internal sealed class FieldProtector(KeyRing keys)
{
    public const string Prefix = "enc1:";

    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int IdLength = 8;

    public string? Protect(string? plain, string place)
    {
        if (plain is null)
        {
            return null;
        }

        var key = keys.Active;
        var text = Encoding.UTF8.GetBytes(plain);
        var box = new byte[NonceSize + text.Length + TagSize];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(key.Secret, TagSize);
        cipher.Encrypt(box.AsSpan(0, NonceSize), text, box.AsSpan(NonceSize, text.Length), box.AsSpan(NonceSize + text.Length), Encoding.UTF8.GetBytes(place));
        return $"{Prefix}{key.Id}:{Convert.ToBase64String(box)}";
    }

    /// <exception cref="CryptographicException">The key is not there, or the value was changed or moved; the message doesn't quote it.</exception>
    public string? Reveal(string? stored, string place)
    {
        if (stored is null || !stored.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return stored;
        }

        var id = stored.Substring(Prefix.Length, IdLength);
        var key = keys.Find(id) ?? throw new CryptographicException($"The key {id} of {place} is not in {keys.Source}.");
        var box = Convert.FromBase64String(stored[(Prefix.Length + IdLength + 1)..]);
        var text = new byte[box.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key.Secret, TagSize);
        try
        {
            cipher.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize, text.Length), box.AsSpan(NonceSize + text.Length), text, Encoding.UTF8.GetBytes(place));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new CryptographicException($"{place} was changed outside of the service.");
        }

        return Encoding.UTF8.GetString(text);
    }

    /// <summary>Nothing to encrypt anew: null, or under the active key.</summary>
    public bool IsCurrent(string? stored) => stored is null || stored.StartsWith($"{Prefix}{keys.Active.Id}:", StringComparison.Ordinal);
}
