using Huiyin.Concerns;

namespace Huiyin.Visits;

/// <summary>What somebody tells of a visit.</summary>
/// <param name="HouseholdId">Where.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Campaign">Null: the one that is on for this household.</param>
/// <param name="VisitedAt">Null: now.</param>
/// <param name="Remark">For staff.</param>
/// <param name="Concerns">What the household raised.</param>
/// <param name="DeduplicationKey">Telling it again with the same key answers what was written down the first time.</param>
internal sealed record NewVisit(
    string HouseholdId,
    VisitOutcome Outcome,
    string? Campaign = null,
    DateTimeOffset? VisitedAt = null,
    string? Remark = null,
    IReadOnlyList<NotedConcern>? Concerns = null,
    string? DeduplicationKey = null);

/// <summary>A concern as noted at the door.</summary>
/// <param name="Text">In the household's words.</param>
/// <param name="Category">Code from the taxonomy.</param>
/// <param name="Kind">What sort of matter it is.</param>
/// <param name="Language">Language tag of the words.</param>
/// <param name="Phone">Where the household wishes to be called; already checked and normalised.</param>
/// <param name="Urgent">Somebody is in danger.</param>
internal sealed record NotedConcern(string Text, string Category, ConcernKind Kind = ConcernKind.Problem, string Language = "zh-CN", string? Phone = null, bool Urgent = false);

/// <summary>What was written down.</summary>
internal sealed record RecordedVisit(VisitEvent Visit, Household Household, HouseholdVisit? State, IReadOnlyList<Concern> Concerns);
