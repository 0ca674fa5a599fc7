using System.IO.Compression;
using System.Security.Cryptography;

namespace Huiyin.DirectLine.ChatPage;

/// <summary>A file of the page, ready in each form in which it may be asked for.</summary>
internal sealed record ChatAsset(string Name, byte[] Plain, byte[] Gzip, byte[] Brotli)
{
    public string ContentType => Path.GetExtension(Name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Plain).AsSpan(0, 6));

    public static ChatAsset Pack(string name, byte[] plain) => new(
        name,
        plain,
        Pack(plain, packed => new GZipStream(packed, CompressionLevel.SmallestSize)),
        Pack(plain, packed => new BrotliStream(packed, CompressionLevel.SmallestSize)));

    private static byte[] Pack(byte[] plain, Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (var packer = packing(packed))
        {
            packer.Write(plain);
        }

        return packed.ToArray();
    }
}
