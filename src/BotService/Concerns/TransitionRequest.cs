namespace Huiyin.Concerns;

/// <summary>A wish to change the status. What is required beside the status says <see cref="Transitions"/>.</summary>
/// <param name="To">The status wanted.</param>
/// <param name="Outcome">Needed when <paramref name="To"/> is <see cref="ConcernStatus.Closed"/>.</param>
/// <param name="Text">What the resident is told, or the reason.</param>
/// <param name="Unit">Code of the unit that takes over.</param>
/// <param name="ReviewOn">When a deferred concern is looked at again.</param>
/// <param name="ResponsibleInstead">Who is responsible for a concern that is not accepted.</param>
/// <param name="MergedInto">Id of the concern that goes on.</param>
/// <param name="AttachmentIds">Evidence, stored before.</param>
/// <param name="ReturnVisitId">The recorded return visit that brings the resident's answer.</param>
internal sealed record TransitionRequest(
    ConcernStatus To,
    ConcernOutcome? Outcome = null,
    string? Text = null,
    string? Unit = null,
    DateOnly? ReviewOn = null,
    string? ResponsibleInstead = null,
    string? MergedInto = null,
    IReadOnlyList<string>? AttachmentIds = null,
    string? ReturnVisitId = null);
