using System.Text.RegularExpressions;
using Huiyin.Concerns;

namespace Huiyin.Dialogs;

/// <summary>A concern's number within a message, and what else was said.</summary>
internal sealed partial record ConcernMention(string Number, string Rest)
{
    private const int LongestText = 4_000;

    /// <summary>The first run of digits that can be a concern's number by its check digit; a phone number is too long to be one.</summary>
    public static ConcernMention? Find(string text)
    {
        if (text.Length is 0 or > LongestText)
        {
            return null;
        }

        foreach (var match in Candidate().EnumerateMatches(text))
        {
            if (ConcernNumber.TryParse(text.Substring(match.Index, match.Length), out var number))
            {
                var rest = string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length));
                return new ConcernMention(number, rest.Trim(' ', '，', ',', '：', ':', '。', '.', '-', '—', '、', '\n'));
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<![\d０-９])(?:[#№]\s?)?[\d０-９]{1,3}(?:[-‐‑–— ]?[\d０-９]{3}){1,3}(?![\d０-９])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Candidate();
}
