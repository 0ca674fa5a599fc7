using System.Text.Json;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Sequence;
using Xunit.Abstractions;

namespace Huiyin.Recognizers.Tests.Specifications;

public sealed class SpecificationTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, (Func<string, string, List<ModelResult>> Recognize, string[] Keys)> Models = new()
    {
        ["Choice/BooleanModel"] = ((query, culture) => ChoiceRecognizer.RecognizeBoolean(query, culture), ["value", "score"]),
        ["Sequence/PhoneNumberModel"] = ((query, culture) => SequenceRecognizer.RecognizePhoneNumber(query, culture), ["value", "score"]),
        ["Sequence/EmailModel"] = ((query, culture) => SequenceRecognizer.RecognizeEmail(query, culture), ["value"]),
        ["Number/NumberModel"] = ((query, culture) => NumberRecognizer.RecognizeNumber(query, culture), ["value", "subtype"]),
        ["Number/OrdinalModel"] = ((query, culture) => NumberRecognizer.RecognizeOrdinal(query, culture), ["offset", "relativeTo"]),
    };

    // What Microsoft's package passes and what ours passes, of the cases that are there.
    [SpecificationTheory]
    [InlineData("Choice/BooleanModel", "English", 9, 11)]
    [InlineData("Choice/BooleanModel", "Chinese", 16, 18)]
    [InlineData("Sequence/PhoneNumberModel", "English", 181, 184)]
    [InlineData("Sequence/PhoneNumberModel", "Chinese", 177, 177)]
    [InlineData("Sequence/EmailModel", "English", 6, 10)]
    [InlineData("Number/NumberModel", "English", 73, 117)]
    [InlineData("Number/NumberModel", "Chinese", 155, 183)]
    [InlineData("Number/OrdinalModel", "English", 26, 27)]
    [InlineData("Number/OrdinalModel", "Chinese", 4, 4)]
    public void Recognizer_SpecificationCases_PassesAsManyAsBefore(string model, string language, int theirs, int ours)
    {
        var (recognize, keys) = Models[model];
        var culture = language == "Chinese" ? Culture.Chinese : Culture.English;
        var file = Path.Combine(SpecificationFolder.Path!, model.Split('/')[0], language, model.Split('/')[1] + ".json");
        using var document = JsonDocument.Parse(File.ReadAllText(file));

        var passed = 0;
        foreach (var specification in document.RootElement.EnumerateArray().Select(json => new SpecificationCase(json, keys)).Where(specification => specification.AppliesHere))
        {
            var isMet = specification.IsMetBy(recognize(specification.Input, culture));
            passed += isMet ? 1 : 0;
            output.WriteLine(isMet ? string.Empty : "not met: " + specification.Input);
        }

        // Microsoft ships every recognizer in an assembly of its own; run against those, their figures are the measure.
        var isOurs = typeof(NumberRecognizer).Assembly == typeof(SequenceRecognizer).Assembly;
        Assert.InRange(passed, isOurs ? ours : theirs, int.MaxValue);
    }
}
