using System.Globalization;
using Huiyin.Recognizers.Temporal.Values;
using Microsoft.Recognizers.Text;

namespace Huiyin.Recognizers.Temporal;

/// <summary>Puts a value into the shape of the official results.</summary>
internal static class ResolutionWriter
{
    public static string TypeName(TemporalValue value) => "datetimeV2." + KindName(value.Kind);

    public static SortedDictionary<string, object> Resolve(TemporalValue value)
    {
        var kind = value.Modifier == "approx" ? ApproximateKindName(value.Kind) : KindName(value.Kind);
        var values = new List<Dictionary<string, string>>();
        foreach (var reading in value.Readings.Distinct())
        {
            var entry = new Dictionary<string, string> { ["timex"] = reading.Timex };
            Put(entry, "Mod", value.Modifier);
            entry["type"] = kind;
            Put(entry, "sourceEntity", value.Source);
            Put(entry, "isLunar", value.IsLunar ? bool.TrueString : null);
            Put(entry, "list", value.Days);
            Place(entry, value, reading);
            values.Add(entry);
        }

        return new SortedDictionary<string, object> { [ResolutionKey.ValueSet] = values };
    }

    private static void Place(Dictionary<string, string> entry, TemporalValue value, Reading reading)
    {
        switch (value.Kind)
        {
            case TemporalKind.Duration when value is Length length:
                entry["value"] = length.SecondsText;
                break;
            case not TemporalKind.Set when reading.IsPlaced:
                var point = value.Kind <= TemporalKind.DateTime;
                Put(entry, point ? "value" : "start", Text(value.Kind, reading.Start));
                Put(entry, "end", Text(value.Kind, reading.End));
                break;
            default:
                entry["value"] = "not resolved";
                break;
        }
    }

    private static void Put(Dictionary<string, string> entry, string key, string? text)
    {
        if (text is not null)
        {
            entry[key] = text;
        }
    }

    private static string? Text(TemporalKind kind, DateTime? moment) => moment?.ToString(
        kind switch
        {
            TemporalKind.Date or TemporalKind.DateRange => "yyyy-MM-dd",
            TemporalKind.Time or TemporalKind.TimeRange => "HH:mm:ss",
            _ => "yyyy-MM-dd HH:mm:ss",
        },
        CultureInfo.InvariantCulture);

    /// <summary>"Around 1pm" is typed a range inside although it resolves to one value.</summary>
    private static string ApproximateKindName(TemporalKind kind) => kind switch
    {
        TemporalKind.Date => "daterange",
        TemporalKind.Time => "timerange",
        TemporalKind.DateTime => "datetimerange",
        _ => KindName(kind),
    };

    private static string KindName(TemporalKind kind) => kind switch
    {
        TemporalKind.Date => "date",
        TemporalKind.Time => "time",
        TemporalKind.DateTime => "datetime",
        TemporalKind.DateRange => "daterange",
        TemporalKind.TimeRange => "timerange",
        TemporalKind.DateTimeRange => "datetimerange",
        TemporalKind.Duration => "duration",
        _ => "set",
    };
}
