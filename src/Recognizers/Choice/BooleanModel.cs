namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Of all words of assent and refusal in a text, gives the one that makes up most of it; the first of equals.</summary>
public class BooleanModel : ChoiceModel
{
    // Nobody answers yes or no in more words than these; the rest is not looked at.
    private const int MaxLength = 2000;

    private readonly BooleanWords words;

    internal BooleanModel(BooleanWords words) => this.words = words;

    public override string ModelTypeName => "boolean";

    private protected override List<ModelResult> ParseText(string query)
    {
        var text = query.Length > MaxLength ? query[..MaxLength] : query;
        var found = words.Find(text);
        if (found.Count == 0)
        {
            return [];
        }

        var tokens = ChoiceTokens.Split(text, words.Boundary);
        var best = found[0];
        var bestScore = Score(best, tokens, text);
        foreach (var other in found.Skip(1))
        {
            var score = Score(other, tokens, text);
            if (score > bestScore)
            {
                (best, bestScore) = (other, score);
            }
        }

        return
        [
            new ModelResult
            {
                Text = query.Substring(best.Start, best.Length),
                Start = best.Start,
                End = best.Start + best.Length - 1,
                TypeName = ModelTypeName,
                Resolution = new SortedDictionary<string, object>
                {
                    [ResolutionKey.Value] = best.Value,
                    [ResolutionKey.Score] = bestScore,
                },
            },
        ];
    }

    /// <summary>0.4 for being there at all and the rest by the share of the text's words, for words that stand free.</summary>
    private double Score(BooleanMatch match, List<(int Start, int End)> tokens, string text)
    {
        var matched = tokens.Count(token => token.Start >= match.Start && token.End <= match.Start + match.Length);
        var own = ChoiceTokens.Split(text.Substring(match.Start, match.Length), words.Boundary).Count;
        return matched == 0 || matched < own ? 0 : (double)(0.4m + (0.6m * matched / tokens.Count));
    }
}
