namespace Microsoft.Recognizers.Text.Number.Literals;

/// <summary>How a culture writes numbers in digits.</summary>
/// <param name="CommaDecimal">"1,3" is one and three tenths.</param>
/// <param name="SpaceGroups">"40 000" is one number.</param>
/// <param name="LettersJoin">Letters touching the digits make them part of a word ("29km").</param>
internal sealed record LiteralRules(bool CommaDecimal, bool SpaceGroups, bool LettersJoin)
{
    public static LiteralRules English { get; } = new(CommaDecimal: true, SpaceGroups: true, LettersJoin: true);

    public static LiteralRules Chinese { get; } = new(CommaDecimal: false, SpaceGroups: false, LettersJoin: false);
}
