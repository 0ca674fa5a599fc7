using System.Globalization;

namespace Huiyin.DirectLine.Protocol;

/// <summary>How far a client has read: opaque to it, the sequence number of the last activity to us.</summary>
internal static class Watermark
{
    public static long Parse(string? watermark)
    {
        if (string.IsNullOrEmpty(watermark) || watermark == "-")
        {
            return 0;
        }

        return long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw DirectLineError.BadRequest("The watermark is not one that was given out");
    }

    public static string Format(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
