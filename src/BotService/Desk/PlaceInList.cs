using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Huiyin.Desk;

/// <summary>Where a page of a list ended: a rank, a time and an id, as the list is ordered by them. Opaque in addresses.</summary>
internal sealed record PlaceInList(int Rank, DateTimeOffset Time, string Id)
{
    private const long Latest = 253402300800000;

    public string Write() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Rank}.{Time.ToUnixTimeMilliseconds()}.{Id}")));

    /// <summary>Null for what is none of ours: the list then begins anew.</summary>
    public static PlaceInList? Read(string? written)
    {
        if (written is not { Length: > 0 and <= 200 } || !Base64Url.IsValid(written))
        {
            return null;
        }

        return Encoding.ASCII.GetString(Base64Url.DecodeFromChars(written)).Split('.') is [var rank, var time, { Length: 32 } id]
            && int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < Latest
            && id.All(char.IsAsciiHexDigitLower)
                ? new PlaceInList(place, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id)
                : null;
    }
}
