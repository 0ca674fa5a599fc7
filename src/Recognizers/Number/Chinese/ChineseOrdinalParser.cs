namespace Microsoft.Recognizers.Text.Number.Chinese;

/// <summary>Finds Chinese positions: 第三, 第二百五十, 倒数第二.</summary>
internal sealed class ChineseOrdinalParser : IOrdinalFinder
{
    private static readonly string[] FromEndWords = ["倒数", "倒數"];

    public static ChineseOrdinalParser Instance { get; } = new();

    public List<OrdinalMatch> Find(string text)
    {
        var matches = new List<OrdinalMatch>();
        for (var at = text.IndexOf('第'); at >= 0; at = text.IndexOf('第', at))
        {
            var start = at;
            at++;
            if (RealReader.Read(text, Numerals.SkipBlanks(text, at)) is not { Kind: NumberKind.Integer, Amount.IsWhole: true } position)
            {
                continue;
            }

            at = position.End;
            var fromEnd = start >= 2 && FromEndWords.Any(word => string.CompareOrdinal(text, start - word.Length, word, 0, word.Length) == 0);
            matches.Add(fromEnd
                ? new OrdinalMatch(start - 2, at, -position.Amount + 1m, OrdinalMatch.FromEnd)
                : new OrdinalMatch(start, at, position.Amount, OrdinalMatch.FromStart));
        }

        return matches;
    }
}
