using System.Globalization;

namespace Huiyin.DirectLine.Conversations;

/// <summary>Clients order by milliseconds, so that is how precise we are.</summary>
internal static class Timestamps
{
    public static string Format(DateTimeOffset timestamp) =>
        timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
