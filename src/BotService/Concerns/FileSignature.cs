namespace Huiyin.Concerns;

/// <summary>Tells what a file is from how it begins, never from what it is called.</summary>
internal static class FileSignature
{
    /// <summary>As many bytes as <see cref="Recognise"/> wants to see, where there are as many.</summary>
    public const int Length = 64;

    private const int BrandStart = 8;
    private const int BrandLength = 4;

    public static FileKind? Recognise(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return FileKind.Jpeg;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return FileKind.Png;
        }

        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8))
        {
            return FileKind.Gif;
        }

        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8))
        {
            return FileKind.Webp;
        }

        if (head.StartsWith("%PDF-"u8))
        {
            return FileKind.Pdf;
        }

        return IsHeic(head) ? FileKind.Heic : null;
    }

    // The container is MP4's: a box "ftyp" whose brands, the major one first, say that it holds HEVC pictures.
    private static bool IsHeic(ReadOnlySpan<byte> head)
    {
        if (head.Length < BrandStart + BrandLength || !head[4..].StartsWith("ftyp"u8))
        {
            return false;
        }

        for (var at = BrandStart; at + BrandLength <= head.Length; at += BrandLength)
        {
            var brand = head.Slice(at, BrandLength);
            if (brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("heim"u8)
                || brand.SequenceEqual("heis"u8))
            {
                return true;
            }
        }

        return false;
    }
}
