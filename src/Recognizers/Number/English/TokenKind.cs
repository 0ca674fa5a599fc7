namespace Microsoft.Recognizers.Text.Number.English;

internal enum TokenKind
{
    /// <summary>zero to nine.</summary>
    Unit,

    /// <summary>ten to nineteen, and joined tens such as "twenty-one".</summary>
    Teen,

    /// <summary>twenty to ninety.</summary>
    Tens,
    Hundred,

    /// <summary>thousand and above.</summary>
    Scale,
    Dozen,

    /// <summary>half and quarter.</summary>
    Part,

    /// <summary>A number in digits.</summary>
    Literal,

    /// <summary>A position in digits: 21st.</summary>
    LiteralOrdinal,
    Article,
    And,
    Point,
    Minus,
    Over,
    In,
    Out,
    Of,
}
