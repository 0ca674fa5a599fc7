using System.Globalization;
using System.Text.Json;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Huiyin.Recognizers.Tests.Temporal;

public sealed class SpecificationTests
{
    /// <summary>Microsoft's own package passes 350 and 74 of these.</summary>
    [SpecificationTheory]
    [InlineData("English", "en-us", 475, 200)]
    [InlineData("Chinese", "zh-cn", 130, 74)]
    public void Recognize_SpecificationCases_PassAsManyAsBefore(string language, string culture, int ours, int others)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(SpecificationFolder.File(language)!));
        var cases = file.RootElement.EnumerateArray().Where(IsForDotNet).ToList();

        var failed = cases.Where(test => !Passes(test, culture)).Select(test => test.GetProperty("Input").GetString()).ToList();

        var minimum = typeof(DateTimeRecognizer).Assembly.GetName().Name!.StartsWith("Huiyin.", StringComparison.Ordinal) ? ours : others;
        Assert.True(cases.Count - failed.Count >= minimum, $"{cases.Count - failed.Count} of {cases.Count} pass, {minimum} should. Failed: {string.Join(" / ", failed)}");
    }

    private static bool IsForDotNet(JsonElement test) =>
        !Names(test, "NotSupported") && !Names(test, "NotSupportedByDesign");

    private static bool Names(JsonElement test, string property) =>
        test.TryGetProperty(property, out var platforms) && platforms.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase);

    private static bool Passes(JsonElement test, string culture)
    {
        DateTime? reference = test.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var moment)
            ? DateTime.Parse(moment.GetString()!, CultureInfo.InvariantCulture)
            : null;
        var actual = DateTimeRecognizer.RecognizeDateTime(test.GetProperty("Input").GetString()!, culture, refTime: reference);
        var expected = test.GetProperty("Results").EnumerateArray().ToList();
        return expected.Count == actual.Count && expected.Zip(actual).All(pair => Same(pair.First, pair.Second));
    }

    private static bool Same(JsonElement expected, ModelResult actual) =>
        expected.GetProperty("Text").GetString() == actual.Text
        && expected.GetProperty("TypeName").GetString() == actual.TypeName
        && Position(expected, "Start", actual.Start) && Position(expected, "End", actual.End)
        && ExpectedValues(expected).SequenceEqual(((List<Dictionary<string, string>>)actual.Resolution["values"]).Select(value => Ordered(value)));

    private static bool Position(JsonElement expected, string name, int actual) =>
        !expected.TryGetProperty(name, out var position) || position.GetInt32() == actual;

    private static IEnumerable<string> ExpectedValues(JsonElement expected) =>
        from value in expected.GetProperty("Resolution").GetProperty("values").EnumerateArray()
        select Ordered(value.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.ToString()));

    private static string Ordered(Dictionary<string, string> value) =>
        string.Join(',', value.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}"));
}
