#nullable disable

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FindValuesOptions
{
    /// <summary>A value matches when some of its words are in the utterance.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>Passed to the tokenizer.</summary>
    public string Locale { get; set; }

    /// <summary>How many words of the utterance may lie between two words of a value; 2 where null.</summary>
    public int? MaxTokenDistance { get; set; }

    public TokenizerFunction Tokenizer { get; set; }
}
