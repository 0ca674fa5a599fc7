namespace Huiyin.Concerns;

/// <summary>One allowed step.</summary>
/// <param name="From">The status before.</param>
/// <param name="To">The status after.</param>
/// <param name="Outcome">With which outcome, when <paramref name="To"/> is closed.</param>
/// <param name="Who">The roles that may do it.</param>
/// <param name="Requires">What has to come with it.</param>
/// <param name="Message">How it is worded for residents: a code of <see cref="ConcernMessages"/>, a key of the catalogue.</param>
internal sealed record Transition(
    ConcernStatus From,
    ConcernStatus To,
    ConcernOutcome? Outcome,
    IReadOnlyList<ActorRole> Who,
    Requirements Requires,
    string Message)
{
    /// <summary>Of a closed concern, the outcomes it may have had; empty for an open one.</summary>
    public IReadOnlyList<ConcernOutcome> FromOutcomes { get; init; } = [];

    /// <summary>Further roles that may do it, but only with a recorded return visit that brings the resident's word.</summary>
    public IReadOnlyList<ActorRole> WithReturnVisit { get; init; } = [];

    /// <summary>Once the concern was disputed, somebody else than who settled it has to do this.</summary>
    public bool ByAnother { get; init; }

    /// <summary>The least number of characters of the text, blanks aside, where the text is the evidence.</summary>
    public int LeastWords { get; init; }

    public Audience Tells { get; init; } = Audience.Residents;

    public bool StartsFrom(ConcernStatus status, ConcernOutcome? outcome) =>
        From == status && (outcome is null ? FromOutcomes.Count == 0 : FromOutcomes.Contains(outcome.Value));
}
