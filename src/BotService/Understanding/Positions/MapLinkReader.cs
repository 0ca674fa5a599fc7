using System.Text.RegularExpressions;
using Huiyin.DialogContent;

namespace Huiyin.Understanding.Positions;

/// <summary>
/// Finds a position in a map's link, or as two numbers. Short links (maps.app.goo.gl, surl.amap.com) name no position themselves and are
/// not followed: the service calls no strangers.
/// </summary>
internal static partial class MapLinkReader
{
    private const int LongestText = 2_000;

    /// <returns>The position and the part of the text that told it; null where there is none.</returns>
    public static (SharedPosition Position, string Said)? Find(string text)
    {
        var said = text.Length > LongestText ? text[..LongestText] : text;
        foreach (Match link in Link().Matches(said))
        {
            if (Read(link.Value) is { } position)
            {
                return (position, link.Value);
            }
        }

        return Pair().Match(said) is { Success: true } pair && SharedPosition.Of(pair.Groups["lat"].Value, pair.Groups["lon"].Value) is { } typed
            ? (new SharedPosition(typed), pair.Value)
            : null;
    }

    private static SharedPosition? Read(string link)
    {
        var decoded = Unescaped(link);
        foreach (var map in Maps)
        {
            if (!map.Host().IsMatch(decoded))
            {
                continue;
            }

            foreach (var form in map.Forms)
            {
                if (form().Match(decoded) is { Success: true } match && SharedPosition.Of(match.Groups["lat"].Value, match.Groups["lon"].Value) is { } coordinates)
                {
                    return new SharedPosition(MapDatums.ToWgs84(coordinates, DatumOf(decoded, map.Datum)), NameIn(decoded));
                }
            }
        }

        return null;
    }

    // Amap and Baidu take positions of other systems when told so.
    private static MapDatum DatumOf(string link, MapDatum usual) => Datum().Match(link).Groups["datum"].Value.ToLowerInvariant() switch
    {
        "wgs84" or "wgs84ll" or "gps" => MapDatum.Wgs84,
        "gcj02" or "gcj02ll" or "gaode" => MapDatum.Gcj02,
        "bd09" or "bd09ll" => MapDatum.Bd09,
        _ => usual,
    };

    private static string? NameIn(string link)
    {
        var name = Name().Match(link).Groups["name"].Value.Replace('+', ' ').Trim();
        return name.Any(char.IsLetter) ? name : null;
    }

    private static string Unescaped(string link)
    {
        try
        {
            return SpokenText.WellFormed(Uri.UnescapeDataString(link));
        }
        catch (UriFormatException)
        {
            return link;
        }
    }

    private sealed record Map(Func<Regex> Host, MapDatum Datum, params Func<Regex>[] Forms);

    private static readonly Map[] Maps =
    [
        new(AmapHost, MapDatum.Gcj02, LonLatPosition, AmapPoint, NamedLatLon),
        new(BaiduHost, MapDatum.Bd09, LatLonPosition, NamedLatLon),
        new(TencentHost, MapDatum.Gcj02, MarkerCoord, PointXY, NamedLatLon, LatLonPosition),
        new(OpenStreetMapHost, MapDatum.Wgs84, NamedLatLon, HashMap),
        new(GeoHost, MapDatum.Wgs84, GeoQuery, GeoPoint),
        new(AppleHost, MapDatum.Wgs84, LatLonPosition),
        // The pin of a place before the middle of the window.
        new(GoogleHost, MapDatum.Wgs84, GooglePin, LatLonPosition, GoogleView),
    ];

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string Lat = @"(?<lat>-?\d{1,2}(?:\.\d{1,15})?)";
    private const string Lon = @"(?<lon>-?\d{1,3}(?:\.\d{1,15})?)";

    [GeneratedRegex(@"(?:https?://|geo:|baidumap://|bdapp://|qqmap://|androidamap://|iosamap://|amapuri://)[^\s<>""'，。；！？、）】]{3,1000}", Options, 1000)]
    private static partial Regex Link();

    // As a phone shows it: at least four digits behind the point, or it is a price list.
    [GeneratedRegex(@"(?<![\d.])(?<lat>-?\d{1,2}\.\d{4,15})\s*[,，]\s*(?<lon>-?\d{1,3}\.\d{4,15})(?![\d.])", Options, 1000)]
    private static partial Regex Pair();

    [GeneratedRegex(@"[?&](?:coordinate|coord_type|src_coord|coordtype)=(?<datum>[a-z0-9]+)", Options, 1000)]
    private static partial Regex Datum();

    [GeneratedRegex(@"(?:[?&](?:name|title|poiname|address)=|[;]title:)(?<name>[^&;#]{1,60})", Options, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:https?://(?:[a-z0-9-]+\.)*amap\.com/|https?://(?:[a-z0-9-]+\.)*gaode\.com/|(?:androidamap|iosamap|amapuri)://)", Options, 1000)]
    private static partial Regex AmapHost();

    [GeneratedRegex(@"^(?:https?://(?:[a-z0-9-]+\.)*map\.baidu\.com/|baidumap://|bdapp://map)", Options, 1000)]
    private static partial Regex BaiduHost();

    [GeneratedRegex(@"^(?:https?://(?:[a-z0-9-]+\.)*map\.qq\.com/|qqmap://)", Options, 1000)]
    private static partial Regex TencentHost();

    [GeneratedRegex(@"^https?://(?:[a-z0-9-]+\.)*(?:openstreetmap\.org|osm\.org|osmand\.net)/", Options, 1000)]
    private static partial Regex OpenStreetMapHost();

    [GeneratedRegex(@"^geo:", Options, 1000)]
    private static partial Regex GeoHost();

    [GeneratedRegex(@"^https?://maps\.apple\.com/", Options, 1000)]
    private static partial Regex AppleHost();

    [GeneratedRegex(@"^https?://(?:(?:[a-z0-9-]+\.)*google\.(?:[a-z]{2,3})(?:\.[a-z]{2})?/maps|maps\.google\.(?:[a-z]{2,3})(?:\.[a-z]{2})?/)", Options, 1000)]
    private static partial Regex GoogleHost();

    [GeneratedRegex(@"[?&](?:position|dest|to|center)=" + Lon + "," + Lat, Options, 1000)]
    private static partial Regex LonLatPosition();

    // wb.amap.com/?p=B000A,33.6,114.6,name and ?q=33.6,114.6,name
    [GeneratedRegex(@"[?&](?:p=[^,&]{0,40},|q=)" + Lat + "," + Lon, Options, 1000)]
    private static partial Regex AmapPoint();

    [GeneratedRegex(@"[?&](?:m?lat|dlat|slat)=" + Lat + @"(?:&[^&#]{0,60}){0,3}&(?:m?lon|m?lng|m?long|dlon|slon)=" + Lon, Options, 1000)]
    private static partial Regex NamedLatLon();

    [GeneratedRegex(@"[?&](?:location|latlng|destination|center|ll|sll|q|query|daddr|coordinate|coord)=(?:loc:)?" + Lat + @"\s*,\s*\+?" + Lon, Options, 1000)]
    private static partial Regex LatLonPosition();

    [GeneratedRegex(@"coord:" + Lat + "," + Lon, Options, 1000)]
    private static partial Regex MarkerCoord();

    [GeneratedRegex(@"pointx=" + Lon + @"&pointy=" + Lat, Options, 1000)]
    private static partial Regex PointXY();

    [GeneratedRegex(@"#map=\d{1,2}(?:\.\d+)?/" + Lat + "/" + Lon, Options, 1000)]
    private static partial Regex HashMap();

    [GeneratedRegex(@"^geo:-?[\d.]+,-?[\d.]+\?q=" + Lat + "," + Lon, Options, 1000)]
    private static partial Regex GeoQuery();

    [GeneratedRegex("^geo:" + Lat + "," + Lon, Options, 1000)]
    private static partial Regex GeoPoint();

    [GeneratedRegex("!3d" + Lat + "!4d" + Lon, Options, 1000)]
    private static partial Regex GooglePin();

    [GeneratedRegex("/@" + Lat + "," + Lon, Options, 1000)]
    private static partial Regex GoogleView();
}
