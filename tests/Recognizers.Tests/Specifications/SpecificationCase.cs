using System.Globalization;
using System.Text.Json;
using Microsoft.Recognizers.Text;

namespace Huiyin.Recognizers.Tests.Specifications;

/// <summary>One case of a specification file.</summary>
internal sealed class SpecificationCase(JsonElement json, params string[] keys)
{
    public string Input => json.GetProperty("Input").GetString()!;

    public bool AppliesHere => !Mentions("NotSupported") && !Mentions("NotSupportedByDesign");

    public bool IsMetBy(List<ModelResult> actual)
    {
        var expected = json.GetProperty("Results").EnumerateArray().ToList();
        return expected.Count == actual.Count && expected.Zip(actual).All(pair => IsMetBy(pair.First, pair.Second));
    }

    private bool IsMetBy(JsonElement expected, ModelResult actual)
    {
        var placed = HasPosition(expected, "Start", actual.Start) && HasPosition(expected, "End", actual.End);
        var named = expected.GetProperty("Text").GetString() == actual.Text && expected.GetProperty("TypeName").GetString() == actual.TypeName;
        var ignoresResolution = json.TryGetProperty("IgnoreResolution", out var ignore) && ignore.GetBoolean();
        return placed && named && (ignoresResolution || keys.All(key => HasResolution(expected, key, actual)));
    }

    private static bool HasPosition(JsonElement expected, string name, int position) =>
        !expected.TryGetProperty(name, out var value) || value.GetInt32() == position;

    private static bool HasResolution(JsonElement expected, string key, ModelResult actual)
    {
        var wanted = expected.TryGetProperty("Resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object && resolution.TryGetProperty(key, out var value)
            ? Text(value)
            : null;
        var given = actual.Resolution.TryGetValue(key, out var found) ? Convert.ToString(found, CultureInfo.InvariantCulture) : null;
        return wanted == given;
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.True => bool.TrueString,
        JsonValueKind.False => bool.FalseString,
        _ => value.ToString(),
    };

    private bool Mentions(string property) =>
        json.TryGetProperty(property, out var platforms) && platforms.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase);
}
