namespace Huiyin.DialogContent;

internal sealed class DialogContentOptions
{
    public const string Section = "Dialogs";

    /// <summary>The folder with taxonomy, areas, prompts and cards; relative paths are below the content root.</summary>
    public string Directory { get; set; } = "dialogs";

    /// <summary>How long the folder must be quiet before it is read again: editors write a file in several steps.</summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromMilliseconds(500);
}
