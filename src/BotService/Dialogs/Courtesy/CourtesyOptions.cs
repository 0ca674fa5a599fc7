namespace Huiyin.Dialogs.Courtesy;

internal sealed class CourtesyOptions
{
    public const string Section = "Courtesy";

    /// <summary>What one conversation may say in a minute before it is asked to wait: more than anybody types or taps who wants an answer.</summary>
    public int MessagesPerMinute { get; set; } = 60;

    /// <summary>How long nothing is replied to mere rudeness after the third time.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromMinutes(5);
}
