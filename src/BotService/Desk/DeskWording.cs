using Huiyin.Concerns;
using Huiyin.Privacy.Masking;

namespace Huiyin.Desk;

/// <summary>How a concern is called in lists.</summary>
internal static class DeskWording
{
    private const int TitleLength = 60;

    public static string Title(Concern concern)
    {
        var line = Disclosed.InLists.WordsOf(concern, concern.Text).ReplaceLineEndings(" ").Trim();
        if (line.Length == 0)
        {
            return ConcernNumber.Format(concern.Number);
        }

        var cut = line.Length <= TitleLength ? line.Length : char.IsHighSurrogate(line[TitleLength - 1]) ? TitleLength - 1 : TitleLength;
        return cut == line.Length ? line : line[..cut].TrimEnd() + "…";
    }

    /// <summary>Class of the mark that goes with a state.</summary>
    public static string Tone(Concern concern) => concern.Status switch
    {
        ConcernStatus.Reopened => "mark--bad",
        ConcernStatus.Submitted or ConcernStatus.AwaitingResident or ConcernStatus.Deferred => "mark--warn",
        ConcernStatus.Rectified => "mark--accent",
        ConcernStatus.Closed when concern.Outcome == ConcernOutcome.Confirmed => "mark--good",
        ConcernStatus.Closed => "",
        _ => "mark--accent",
    };
}
