using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Huiyin.Recognizers.Tests.Temporal;

/// <summary>Writes results in one line each, so that a test reads like a table: "text | type | timex value | timex start..end".</summary>
internal static class Recognized
{
    public static string In(string culture, string reference, string query) =>
        string.Join(" & ", Results(culture, reference, query).Select(Line));

    public static List<ModelResult> Results(string culture, string reference, string query) =>
        DateTimeRecognizer.RecognizeDateTime(query, culture, refTime: DateTime.Parse(reference, CultureInfo.InvariantCulture));

    private static string Line(ModelResult result)
    {
        var values = (List<Dictionary<string, string>>)result.Resolution["values"];
        return $"{result.Text} | {result.TypeName["datetimeV2.".Length..]} | {string.Join(" ; ", values.Select(Value))}";
    }

    private static string Value(Dictionary<string, string> value)
    {
        var mod = value.TryGetValue("Mod", out var said) ? $" {said}" : string.Empty;
        var placed = value.TryGetValue("value", out var point)
            ? point
            : $"{value.GetValueOrDefault("start")}..{value.GetValueOrDefault("end")}";
        return $"{value["timex"]}{mod} {placed}";
    }
}
