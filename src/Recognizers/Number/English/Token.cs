using Microsoft.Recognizers.Text.Number.Literals;

namespace Microsoft.Recognizers.Text.Number.English;

/// <summary>A word or number that can take part in a number phrase.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind, decimal Value)
{
    /// <summary>The word names a position or a part: "third", "hundredths".</summary>
    public bool IsOrdinal { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>Nothing but blanks, or one hyphen, stands between this token and the one before it.</summary>
    public bool Continues { get; init; }

    public bool AfterHyphen { get; init; }

    /// <summary>Follows a word that makes "one" a pronoun: "this one".</summary>
    public bool AfterDeterminer { get; init; }

    public NumericLiteral Literal { get; init; }

    /// <summary>A word that counts or orders, not one that merely joins.</summary>
    public bool IsNumeral => Kind <= TokenKind.Scale;

    public bool IsDenominator => IsOrdinal || Kind == TokenKind.Part;
}
