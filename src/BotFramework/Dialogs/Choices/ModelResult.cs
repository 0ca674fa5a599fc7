#nullable disable

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class ModelResult<T>
{
    public string Text { get; set; }

    /// <summary>Index of the first character in the utterance.</summary>
    public int Start { get; set; }

    /// <summary>Index of the last character in the utterance, inclusive.</summary>
    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
