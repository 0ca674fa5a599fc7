using System.Text;

namespace Huiyin.Protocol;

internal static class StrictUtf8
{
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return _strict.GetString(utf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new ActivityFormatException("The text is not UTF-8.", e);
        }
    }
}
