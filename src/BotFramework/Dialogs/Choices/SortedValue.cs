#nullable disable

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class SortedValue
{
    public string Value { get; set; }

    /// <summary>Of the choice that the value belongs to.</summary>
    public int Index { get; set; }
}
