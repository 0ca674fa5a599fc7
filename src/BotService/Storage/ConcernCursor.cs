using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Huiyin.Concerns;

namespace Huiyin.Storage;

/// <summary>Where a page ended: the order, the value that it sorts by, and the id. Opaque to callers.</summary>
internal sealed record ConcernCursor(ConcernSort Sort, DateTimeOffset? Time, string Id)
{
    private const int IdLength = 32;

    public static ConcernCursor After(Concern last, ConcernSort sort) => new(sort, TimeOf(last, sort), last.Id);

    public string Write() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{(int)Sort}.{Time?.ToUnixTimeMilliseconds()}.{Id}")));

    /// <summary>Null without a cursor.</summary>
    /// <exception cref="ConcernRefusedException">It is none of ours, or belongs to another order.</exception>
    public static ConcernCursor? Read(string? text, ConcernSort sort)
    {
        if (text is null)
        {
            return null;
        }

        var isSortedByTime = sort is ConcernSort.Due or ConcernSort.Updated;
        var parts = Decoded(text).Split('.');
        var isOurs = parts is [var order, var time, { Length: IdLength } id]
            && order == ((int)sort).ToString(CultureInfo.InvariantCulture)
            && id.All(char.IsAsciiHexDigitLower)
            && (isSortedByTime ? long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253402300800000 : time.Length == 0);
        return isOurs
            ? new ConcernCursor(sort, isSortedByTime ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[1], CultureInfo.InvariantCulture)) : null, parts[2])
            : throw new ConcernRefusedException(Refusal.Invalid, "cursor");
    }

    private static DateTimeOffset? TimeOf(Concern concern, ConcernSort sort) => sort switch
    {
        ConcernSort.Due => concern.NextActDue,
        ConcernSort.Updated => concern.UpdatedAt,
        _ => null,
    };

    private static string Decoded(string text)
    {
        if (text.Length > 200 || !Base64Url.IsValid(text))
        {
            return "";
        }

        return Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text));
    }
}
