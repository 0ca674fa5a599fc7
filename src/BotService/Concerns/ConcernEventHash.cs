using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Huiyin.Concerns;

/// <summary>Chains the events of a concern: changing, dropping or inserting one breaks every hash behind it.</summary>
internal static class ConcernEventHash
{
    // A million concerns have ten million events: what is hashed is written into one buffer, without a string of it.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static string Of(ConcernEvent e)
    {
        var content = Begin();
        // Each field is preceded by its length, so that no two different events read the same.
        Add(content, e.PreviousHash);
        Add(content, e.ConcernId);
        Span<char> written = stackalloc char[32];
        e.Sequence.TryFormat(written, out var length, provider: CultureInfo.InvariantCulture);
        Add(content, written[..length]);
        Add(content, e.Kind.ToString());
        e.At.UtcDateTime.TryFormat(written, out length, "yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture);
        Add(content, written[..length]);
        Add(content, e.Actor.Role.ToString());
        Add(content, e.Actor.Id);
        Add(content, e.Actor.Name);
        Add(content, e.Actor.Unit);
        Add(content, e.DataJson);
        return Hex(content);
    }

    public static string OfText(string text, string salt)
    {
        var content = Begin();
        Add(content, salt);
        Encoding.UTF8.GetBytes(text, content);
        return Hex(content);
    }

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static ArrayBufferWriter<byte> Begin()
    {
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();
        return buffer;
    }

    private static void Add(ArrayBufferWriter<byte> content, string? field)
    {
        if (field is null)
        {
            content.Write("-1:"u8);
        }
        else
        {
            Add(content, field.AsSpan());
        }
    }

    private static void Add(ArrayBufferWriter<byte> content, ReadOnlySpan<char> field)
    {
        var space = content.GetSpan(16);
        field.Length.TryFormat(space, out var written, provider: CultureInfo.InvariantCulture);
        space[written] = (byte)':';
        content.Advance(written + 1);
        Encoding.UTF8.GetBytes(field, content);
    }

    private static string Hex(ArrayBufferWriter<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash);
    }
}
