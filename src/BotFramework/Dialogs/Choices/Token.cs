#nullable disable

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Token
{
    public int Start { get; set; }

    /// <summary>Index of the last character, inclusive.</summary>
    public int End { get; set; }

    public string Text { get; set; }

    /// <summary>In lower case; what is compared.</summary>
    public string Normalized { get; set; }
}
