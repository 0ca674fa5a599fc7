namespace Huiyin.Concerns;

/// <summary>One allowed step.</summary>
/// <param name="From">The status before.</param>
/// <param name="To">The status after.</param>
/// <param name="Outcome">With which outcome, when <paramref name="To"/> is closed.</param>
/// <param name="Who">The roles that may do it.</param>
/// <param name="Requires">What has to come with it.</param>
/// <param name="Message">What reporter and followers are told.</param>
internal sealed record Transition(
    ConcernStatus From,
    ConcernStatus To,
    ConcernOutcome? Outcome,
    IReadOnlyList<ActorRole> Who,
    Requirements Requires,
    string Message);
