#nullable disable

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between choices; ", " where null.</summary>
    public string InlineSeparator { get; set; }

    /// <summary>Between two choices; " or " where null.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of three or more; ", or " where null.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>True where null.</summary>
    public bool? IncludeNumbers { get; set; }
}
