namespace Microsoft.Recognizers.Text.Number;

internal enum NumberKind
{
    /// <summary>Digits and words joined ("3 hundred and 21"): a number without a subtype.</summary>
    Mixed,
    Integer,
    Decimal,
    Fraction,
    Power,
}
