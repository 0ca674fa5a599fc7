using System.Text.Json;
using Huiyin.DialogContent;
using Huiyin.Protocol;
using Huiyin.Understanding.Positions;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Positions;

/// <summary>
/// A shared position as channels send it: an entity of type Place or GeoCoordinates, the channel's own data (Telegram, LINE, WeChat), an
/// attachment, or a map's link in the words.
/// </summary>
internal static class ActivityPosition
{
    private const int Deepest = 6;

    private static readonly (string Latitude, string Longitude, MapDatum Datum)[] Spellings =
    [
        ("latitude", "longitude", MapDatum.Wgs84),
        ("lat", "lng", MapDatum.Wgs84),
        ("lat", "lon", MapDatum.Wgs84),
        ("lat", "long", MapDatum.Wgs84),
        ("location_x", "location_y", MapDatum.Gcj02),
    ];

    private static readonly string[] Names = ["name", "title", "label", "address"];

    public static SharedPosition? Read(Activity activity)
    {
        if (activity.Type != ActivityTypes.Message)
        {
            return null;
        }

        foreach (var json in (activity.Entities ?? []).Select(entity => ActivityJson.RawJson(entity))
            .Append(ActivityJson.RawJson(activity.ChannelData))
            .Concat((activity.Attachments ?? []).Select(attachment => ActivityJson.RawJson(attachment.Content))))
        {
            if (Parse(json) is { } position)
            {
                return position;
            }
        }

        return activity.Text is { Length: > 0 } text ? MapLinkReader.Find(text)?.Position : null;
    }

    private static SharedPosition? Parse(string? json)
    {
        if (json is null || !json.AsSpan().TrimStart().StartsWith("{"))
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        return Find(document.RootElement, Deepest, name: null);
    }

    private static SharedPosition? Find(JsonElement element, int depth, string? name)
    {
        if (element.ValueKind != JsonValueKind.Object || depth == 0)
        {
            return null;
        }

        var own = Names.Select(spelling => TextOf(element, spelling)).FirstOrDefault(text => text is not null) ?? name;
        foreach (var (latitude, longitude, datum) in Spellings)
        {
            if (NumberOf(element, latitude) is { } north && NumberOf(element, longitude) is { } east && SharedPosition.Of(north, east) is { } coordinates)
            {
                return new SharedPosition(MapDatums.ToWgs84(coordinates, datum), own);
            }
        }

        return element.EnumerateObject().Select(member => Find(member.Value, depth - 1, own)).FirstOrDefault(found => found is not null);
    }

    private static JsonElement? Member(JsonElement element, string name)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static double? NumberOf(JsonElement element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var value) => value,
        // WeChat's numbers come from XML.
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    private static string? TextOf(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 1 and <= 100 } words && words.Any(char.IsLetter) ? SpokenText.WellFormed(words).Trim() : null;
}
