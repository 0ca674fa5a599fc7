namespace Huiyin.Concerns;

/// <summary>What happened to a concern, as far as it is told to residents.</summary>
/// <param name="Code">One of <see cref="ConcernMessages"/>.</param>
/// <param name="From">The status before.</param>
/// <param name="To">The status now; the same as <paramref name="From"/> for a reply.</param>
/// <param name="Unit">Code of the unit that did it.</param>
/// <param name="Text">What staff wrote.</param>
/// <param name="Evidence">Photos and other files that go with it.</param>
/// <param name="MergedIntoNumber">Of a merged concern: the number of the one that goes on.</param>
/// <param name="IsAutomatic">The service itself did it, because a time had come.</param>
/// <param name="MergedIntoDue">By when the next act on that one is due.</param>
internal sealed record ConcernChange(
    string Code,
    ConcernStatus From,
    ConcernStatus To,
    string? Unit,
    string? Text,
    IReadOnlyList<Attachment> Evidence,
    string? MergedIntoNumber = null,
    DateTimeOffset? MergedIntoDue = null,
    bool IsAutomatic = false);
