using Huiyin.Concerns.ReturnVisits;

namespace Huiyin.Concerns;

/// <summary>
/// What an event changed, kept for ever under its hash. Words and phone numbers are not in it: a resident may have them
/// erased, so the record keeps only a salted digest of a text (<see cref="TextDigest"/>) that becomes meaningless with the text.
/// </summary>
internal sealed record ConcernEventData
{
    public string? Number { get; init; }

    public ConcernKind? Kind { get; init; }

    public string? Category { get; init; }

    public string? Area { get; init; }

    public string? Language { get; init; }

    public string? ReporterId { get; init; }

    public DeadlineClass? DeadlineClass { get; init; }

    public ConcernStatus? From { get; init; }

    public ConcernStatus? To { get; init; }

    public ConcernOutcome? Outcome { get; init; }

    public string? Unit { get; init; }

    public string? RoutedBy { get; init; }

    /// <summary>The unit changed, and the one before had a say in it: it counts.</summary>
    public bool? PassedOn { get; init; }

    public DateTimeOffset? FirstContactDue { get; init; }

    public DateTimeOffset? ResolutionDue { get; init; }

    public DateTimeOffset? AcceptanceDue { get; init; }

    /// <summary>By when the next act is to be done, where the deadlines of the class do not say it.</summary>
    public DateTimeOffset? NextActDue { get; init; }

    /// <summary>When the sweep is to look at the concern before that.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>Of a reminder or an escalation: the act that it is about.</summary>
    public NextAct? Act { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public string? ResponsibleInstead { get; init; }

    public string? MergedInto { get; init; }

    public IReadOnlyList<string>? AttachmentIds { get; init; }

    /// <summary>Of a follower, or of who is to be told in person.</summary>
    public string? ResidentId { get; init; }

    /// <summary>Who came to follow, or no longer does.</summary>
    public IReadOnlyList<string>? ResidentIds { get; init; }

    /// <summary>Id of the concern merged, split off, linked or rectified.</summary>
    public string? OtherConcernId { get; init; }

    /// <summary>1 to 5.</summary>
    public int? Stars { get; init; }

    public string? ReturnVisitId { get; init; }

    public ReturnVisitReason? ReturnVisitReason { get; init; }

    public DateTimeOffset? ReturnVisitDue { get; init; }

    public ReturnVisitResult? ReturnVisitResult { get; init; }

    public string? TextDigest { get; init; }
}
