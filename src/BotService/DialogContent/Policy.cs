namespace Huiyin.DialogContent;

/// <summary>What holds locally, as an answer to what residents ask.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Category">Where it goes when the resident wants it passed on all the same.</param>
/// <param name="Questions">How it is asked.</param>
/// <param name="Source">Who issued it, and what it is called.</param>
/// <param name="Date">When it was issued.</param>
/// <param name="ValidUntil">The last day on which it is given as an answer.</param>
internal sealed record Policy(
    string Code,
    Category Category,
    LocalizedText Title,
    LocalizedWords Questions,
    LocalizedText Answer,
    LocalizedText Source,
    DateOnly Date,
    DateOnly ValidUntil);
