using System.Runtime.InteropServices;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// Finds a value's words in the utterance in their order, with at most so many other words between two of them. The positions of each word are
/// indexed once: thousands of values against a long utterance must not cost their product.
/// </summary>
internal sealed class TokenMatcher
{
    private readonly Dictionary<string, List<int>> _positions = new(StringComparer.Ordinal);
    private readonly int _maxDistance;
    private readonly bool _allowPartialMatches;

    internal TokenMatcher(List<Token> tokens, int maxDistance, bool allowPartialMatches)
    {
        _maxDistance = maxDistance;
        _allowPartialMatches = allowPartialMatches;
        for (var position = 0; position < tokens.Count; position++)
        {
            ref var positions = ref CollectionsMarshal.GetValueRefOrAddDefault(_positions, tokens[position].Normalized, out _);
            (positions ??= []).Add(position);
        }
    }

    internal TokenMatch? Match(List<Token> searched, int from)
    {
        var (matched, deviation, first, last) = (0, 0, -1, -1);
        var next = from;
        foreach (var token in searched)
        {
            var position = Next(token.Normalized, next);
            var distance = matched > 0 ? position - next : 0;
            if (position < 0 || distance > _maxDistance)
            {
                continue;
            }

            matched++;
            deviation += distance;
            next = position + 1;
            first = first < 0 ? position : first;
            last = position;
        }

        if (matched == 0 || (matched < searched.Count && !_allowPartialMatches))
        {
            return null;
        }

        // As in the SDK, a value found in part scores 0: any whole one is preferred to it.
        var completeness = matched / searched.Count;
        return new TokenMatch(first, last, completeness * ((float)matched / (matched + deviation)));
    }

    private int Next(string word, int from)
    {
        if (!_positions.TryGetValue(word, out var positions))
        {
            return -1;
        }

        var index = positions.BinarySearch(from);
        index = index < 0 ? ~index : index;
        return index < positions.Count ? positions[index] : -1;
    }
}
