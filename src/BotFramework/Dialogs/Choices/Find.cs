#nullable disable

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public static class Find
{
    private const int DefaultTokenDistance = 2;

    // Far beyond what anybody says; it keeps thousands of equal words from multiplying with thousands of choices.
    private const int MatchesPerValue = 100;

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);

        var found = FindValues(utterance, SearchedValues(choices, options), options);
        var results = new List<ModelResult<FoundChoice>>(found.Count);
        foreach (var match in found)
        {
            results.Add(new ModelResult<FoundChoice>
            {
                Start = match.Start,
                End = match.End,
                TypeName = "choice",
                Text = match.Text,
                Resolution = new FoundChoice
                {
                    Value = choices[match.Resolution.Index].Value,
                    Index = match.Resolution.Index,
                    Score = match.Resolution.Score,
                    Synonym = match.Resolution.Value,
                },
            });
        }

        return results;
    }

    /// <summary>
    /// The best place of each index, without overlaps, in the order of the utterance. An utterance that is one of the values is that value alone.
    /// </summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (string.IsNullOrEmpty(utterance))
        {
            return [];
        }

        foreach (var value in values)
        {
            if (string.Equals(value.Value, utterance, StringComparison.OrdinalIgnoreCase))
            {
                return [Found(value, 0, utterance.Length - 1, score: 1, utterance)];
            }
        }

        options ??= new FindValuesOptions();
        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, options.Locale);
        return tokens.Count == 0 ? [] : Pick(utterance, tokens, Matches(tokens, values, tokenizer, options));
    }

    private static List<SortedValue> SearchedValues(IList<Choice> choices, FindChoicesOptions options)
    {
        var values = new List<SortedValue>(choices.Count);
        for (var index = 0; index < choices.Count; index++)
        {
            var choice = choices[index];
            if (options is not { NoValue: true } && choice.Value != null)
            {
                values.Add(new SortedValue { Value = choice.Value, Index = index });
            }

            if (options is not { NoAction: true } && choice.Action?.Title is { } title)
            {
                values.Add(new SortedValue { Value = title, Index = index });
            }

            foreach (var synonym in choice.Synonyms ?? [])
            {
                if (synonym != null)
                {
                    values.Add(new SortedValue { Value = synonym, Index = index });
                }
            }
        }

        return values;
    }

    private static List<(SortedValue Value, TokenMatch Match)> Matches(List<Token> tokens, List<SortedValue> values, TokenizerFunction tokenizer, FindValuesOptions options)
    {
        var matcher = new TokenMatcher(tokens, options.MaxTokenDistance ?? DefaultTokenDistance, options.AllowPartialMatches);
        var matches = new List<(SortedValue Value, TokenMatch Match)>();

        // The longest value first, so that among equals the more specific one takes the words.
        foreach (var value in values.OrderByDescending(value => value.Value?.Length ?? 0))
        {
            // Null values are the caller's slip and match nothing.
            var searched = tokenizer(value.Value?.Trim() ?? string.Empty, options.Locale);
            var from = 0;
            for (var count = 0; count < MatchesPerValue && matcher.Match(searched, from) is { } match; count++)
            {
                matches.Add((value, match));
                from = match.Last + 1;
            }
        }

        return matches;
    }

    private static List<ModelResult<FoundValue>> Pick(string utterance, List<Token> tokens, List<(SortedValue Value, TokenMatch Match)> matches)
    {
        var results = new List<ModelResult<FoundValue>>();
        var foundIndexes = new HashSet<int>();
        var used = new bool[tokens.Count];
        foreach (var (value, match) in matches.OrderByDescending(candidate => candidate.Match.Score))
        {
            var span = used.AsSpan(match.First, match.Last - match.First + 1);
            if (span.Contains(true) || !foundIndexes.Add(value.Index))
            {
                continue;
            }

            span.Fill(true);
            var (start, end) = (tokens[match.First].Start, tokens[match.Last].End);
            results.Add(Found(value, start, end, match.Score, utterance[start..(end + 1)]));
        }

        results.Sort(static (left, right) => left.Start.CompareTo(right.Start));
        return results;
    }

    private static ModelResult<FoundValue> Found(SortedValue value, int start, int end, float score, string text) => new()
    {
        Start = start,
        End = end,
        TypeName = "value",
        Text = text,
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = score },
    };
}
