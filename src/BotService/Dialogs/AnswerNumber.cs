using System.Text.RegularExpressions;
using Huiyin.DialogContent;

namespace Huiyin.Dialogs;

/// <summary>"2", "第二个", "the second": the answer of that number among those last offered, as a list without buttons numbers them.</summary>
internal static partial class AnswerNumber
{
    private const int LongestText = 16;
    private const string Digits = "零一二三四五六七八九";
    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth"];

    /// <summary>The words of the answer that is meant; null when the text is no number, or none of those offered.</summary>
    public static string? Read(string text, IReadOnlyList<string> offered)
    {
        if (offered.Count == 0 || text.Length is 0 or > LongestText)
        {
            return null;
        }

        var match = Form().Match(SpokenText.Fold(text).Trim());
        if (!match.Success)
        {
            return null;
        }

        var said = match.Groups["n"].Value;
        var number = Digits.IndexOf(said, StringComparison.Ordinal) is > 0 and var chinese ? chinese
            : Array.IndexOf(Ordinals, said) is > 0 and var ordinal ? ordinal
            : int.Parse(said, System.Globalization.CultureInfo.InvariantCulture);
        return number >= 1 && number <= offered.Count ? offered[number - 1] : null;
    }

    [GeneratedRegex(@"^(?:选|第|number |no\.? ?|option |the )?(?<n>\d{1,2}|[一二三四五六七八九]|first|second|third|fourth|fifth|sixth)(?:个|项|条|件| one)?[。.!！]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
