#nullable disable

using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>
    /// By words; where none match by position in words ("the second"), then by number. Never by several ways at once: "the first division book"
    /// names a book, not the first choice.
    /// </summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (string.IsNullOrEmpty(utterance))
        {
            return [];
        }

        options ??= new FindChoicesOptions();
        var matched = Find.FindChoices(utterance, list, options);
        if (matched.Count > 0 || list.Count == 0)
        {
            return matched;
        }

        var locale = options.Locale ?? Culture.English;
        if (options.RecognizeOrdinals)
        {
            matched = ByIndex(NumberRecognizer.RecognizeOrdinal(utterance, locale), list);
        }

        if (matched.Count == 0 && options.RecognizeNumbers)
        {
            matched = ByIndex(NumberRecognizer.RecognizeNumber(utterance, locale), list);
        }

        matched.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return matched;
    }

    private static List<ModelResult<FoundChoice>> ByIndex(List<ModelResult> numbers, IList<Choice> list)
    {
        var results = new List<ModelResult<FoundChoice>>();
        foreach (var number in numbers)
        {
            // Not every number is a position: "last" and "2.5" have other values.
            if (number.Resolution == null
                || !number.Resolution.TryGetValue(ResolutionKey.Value, out var value)
                || !int.TryParse(value?.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var position)
                || position < 1 || position > list.Count)
            {
                continue;
            }

            results.Add(new ModelResult<FoundChoice>
            {
                Start = number.Start,
                End = number.End,
                TypeName = "choice",
                Text = number.Text,
                Resolution = new FoundChoice { Value = list[position - 1].Value, Index = position - 1, Score = 1.0f },
            });
        }

        return results;
    }
}
