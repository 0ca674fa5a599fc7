using System.Text.RegularExpressions;
using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Dialogs;

/// <summary>How a concern is called when it is spoken of: in the chat and in what is sent unasked.</summary>
internal static partial class ConcernWording
{
    private const int TitleLength = 24;

    /// <summary>The beginning of the resident's words, without a telephone number: whoever follows the concern reads it too.</summary>
    public static string Title(Concern concern)
    {
        var line = Telephone().Replace(concern.Text.ReplaceLineEndings(" "), "").Trim().TrimStart('，', ',', '；', ';', '、');
        return line.Length <= TitleLength ? line : string.Concat(SpokenText.WellFormed(line[..TitleLength]).TrimEnd(), "…");
    }

    /// <summary>The unit's name; of a unit that is no longer in the data its code, rather than nothing.</summary>
    public static object UnitOf(string code, DialogContentSnapshot content) =>
        content.Units.TryFind(code, out var unit) ? unit.Label : code;

    [GeneratedRegex(@"[\s，,；;、。.]*(?:我的|联系|my\s+)?(?:电话|手机|phone|telephone|tel|mobile)?(?:号码|号|是|\s+number|\s+is)*[:：.\s]*\+?\d(?:[\s-]?\d){6,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telephone();
}
