using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Dialogs;

/// <summary>How a concern is called when it is spoken of: in the chat and in what is sent unasked.</summary>
internal static class ConcernWording
{
    private const int TitleLength = 24;

    public static string Title(Concern concern)
    {
        var line = concern.Text.ReplaceLineEndings(" ");
        return line.Length <= TitleLength ? line : string.Concat(SpokenText.WellFormed(line[..TitleLength]).TrimEnd(), "…");
    }

    /// <summary>The unit's name; of a unit that is no longer in the data its code, rather than nothing.</summary>
    public static object UnitOf(string code, DialogContentSnapshot content) =>
        content.Units.TryFind(code, out var unit) ? unit.Label : code;
}
