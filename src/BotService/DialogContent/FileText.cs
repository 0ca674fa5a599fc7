using System.Text;

namespace Huiyin.DialogContent;

/// <summary>The text of a file as offices make them: UTF-8 with or without a mark, UTF-16 with one, or GB18030 as spreadsheets save it.</summary>
internal static class FileText
{
    public static Encoding Gb18030 { get; } = LoadGb18030();

    /// <returns>Null when it is none of these.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        (byte[] Mark, Encoding Encoding)[] marked =
        [
            ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, true)),
            ([0xFF, 0xFE], new UnicodeEncoding(false, false, true)),
            ([0xFE, 0xFF], new UnicodeEncoding(true, false, true)),
        ];
        foreach (var (mark, encoding) in marked)
        {
            if (bytes.StartsWith(mark))
            {
                return TryDecode(encoding, bytes[mark.Length..]);
            }
        }

        // What is valid UTF-8 is hardly ever meant as anything else; the other way round this does not hold.
        return TryDecode(new UTF8Encoding(false, true), bytes) ?? TryDecode(Gb18030, bytes);
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding LoadGb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
