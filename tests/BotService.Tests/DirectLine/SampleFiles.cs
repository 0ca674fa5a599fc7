using System.IO.Compression;

namespace Huiyin.DirectLine;

/// <summary>Small files that begin as their kind does.</summary>
internal static class SampleFiles
{
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];
    public static readonly byte[] Gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x3B];
    public static readonly byte[] Webp = [.. "RIFF"u8, 26, 0, 0, 0, .. "WEBPVP8L"u8, 13, 0, 0, 0, 0x2F, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11, 0x88, 0x88, 0xFE, 7, 0];
    public static readonly byte[] Heic = [0, 0, 0, 24, .. "ftypmif1"u8, 0, 0, 0, 0, .. "mif1heic"u8];
    public static readonly byte[] Pdf = [.. "%PDF-1.7\n%%EOF\n"u8];
    public static readonly byte[] Html = [.. "<html><script>alert(1)</script></html>"u8];

    /// <summary>A picture that a browser can show.</summary>
    public static readonly byte[] Png = MakePng(width: 64, height: 48);

    private static byte[] MakePng(int width, int height)
    {
        using var packed = new MemoryStream();
        using (var packer = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            for (var row = 0; row < height; row++)
            {
                packer.WriteByte(0);
                for (var column = 0; column < width; column++)
                {
                    packer.Write([(byte)(40 + (3 * column)), 120, (byte)(60 + (4 * row))]);
                }
            }
        }

        byte[] header = [0, 0, 0, (byte)width, 0, 0, 0, (byte)height, 8, 2, 0, 0, 0];
        return [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        return [.. BigEndian((uint)data.Length), .. body, .. BigEndian(Crc(body))];
    }

    private static byte[] BigEndian(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        return ~crc;
    }
}
