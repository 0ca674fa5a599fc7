using System.Text.RegularExpressions;
using Huiyin.Concerns;

namespace Huiyin.Dialogs;

/// <summary>The words behind the five buttons under a closed concern, "5★ 100 009": the same to tap and to type, in every language.</summary>
internal static partial class RatingWords
{
    public static string Phrase(int stars, string number) => $"{stars}★ {ConcernNumber.Format(number)}";

    /// <summary>Best first.</summary>
    public static string[] Phrases(string number) => [.. Enumerable.Range(1, 5).Reverse().Select(stars => Phrase(stars, number))];

    /// <summary>The concern's number is null where only stars were said.</summary>
    public static bool TryRead(string said, out int stars, out string? number)
    {
        var match = said.Length <= 40 ? Said().Match(said) : Match.Empty;
        (stars, number) = (match.Success ? match.Groups["stars"].Value[0] - '0' : 0, null);
        return match.Success && (match.Groups["number"].Value.Length == 0 || ConcernNumber.TryParse(match.Groups["number"].Value, out number));
    }

    [GeneratedRegex(@"^\s*(?<stars>[1-5])\s*(?:★|分|颗?星|stars?)\s*(?<number>[0-9０-９ \-]*)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Said();
}
