namespace Microsoft.Recognizers.Text.Sequence.Phone;

/// <summary>Digits of a phone number that stand together.</summary>
/// <param name="Start">Index of the first digit.</param>
/// <param name="Length">Count of digits.</param>
/// <param name="Close">Index after the group with its bracket.</param>
/// <param name="Separator">What stands before it: '\0' nothing, ' ', '-', '.', '/', or ')' for a bracket that was never opened.</param>
internal readonly record struct PhoneGroup(int Start, int Length, int Close, char Separator)
{
    public bool IsBracketed { get; init; }

    public bool HasPlus { get; init; }

    public bool SpacedApart => Separator == ' ';
}
