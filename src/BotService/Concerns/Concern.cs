namespace Huiyin.Concerns;

/// <summary>The present state of a concern: always what its events add up to (see <see cref="ConcernFold"/>).</summary>
internal sealed record Concern
{
    public required string Id { get; init; }

    /// <summary>Digits only, the last one a check digit; <see cref="ConcernNumber.Format"/> groups it for people.</summary>
    public required string Number { get; init; }

    public ConcernKind Kind { get; init; }

    public required string Category { get; init; }

    /// <summary>The resident's own words, verbatim.</summary>
    public required string Text { get; init; }

    /// <summary>Code from the areas' data, where one was recognised.</summary>
    public string? Area { get; init; }

    /// <summary>The place in the resident's words.</summary>
    public string? Place { get; init; }

    /// <summary>Where on the map: latitude and longitude in degrees (WGS 84), <c>33.64520,114.67210</c>.</summary>
    public string? Position { get; init; }

    public string? SinceWhen { get; init; }

    public string? Phone { get; init; }

    /// <summary>Language tag in which the concern was reported: <c>zh-CN</c>, <c>en</c>.</summary>
    public required string Language { get; init; }

    public required string ReporterId { get; init; }

    public ConcernStatus Status { get; init; }

    public ConcernOutcome? Outcome { get; init; }

    /// <summary>Code of the owning unit. The first unit that receives a concern leads it.</summary>
    public required string Unit { get; init; }

    /// <summary>Id of the routing rule that named the unit; null where none was asked.</summary>
    public string? RoutedBy { get; init; }

    public DeadlineClass DeadlineClass { get; init; }

    /// <summary>By when the unit accepts it, or takes it up again after it was reopened.</summary>
    public DateTimeOffset AcceptanceDue { get; init; }

    public DateTimeOffset FirstContactDue { get; init; }

    public DateTimeOffset ResolutionDue { get; init; }

    /// <summary>When staff first told the resident anything.</summary>
    public DateTimeOffset? FirstContactAt { get; init; }

    /// <summary>Set while the resident is asked: the resolution deadline stands still since then.</summary>
    public DateTimeOffset? PausedSince { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>Of a concern that was not accepted: who is responsible instead.</summary>
    public string? ResponsibleInstead { get; init; }

    /// <summary>Of a merged concern: the id of the one that goes on.</summary>
    public string? MergedInto { get; init; }

    /// <summary>What has to happen next; null of a closed concern only.</summary>
    public NextAct? NextAct { get; init; }

    /// <summary>By when. After an escalation, the time that the level above answers for; the class's own deadlines stay as they were.</summary>
    public DateTimeOffset? NextActDue { get; init; }

    /// <summary>By when the unit itself owes its next act, whoever answers for it since; null where it owes none.</summary>
    public DateTimeOffset? UnitDue => NextAct switch
    {
        Concerns.NextAct.Accept => AcceptanceDue,
        Concerns.NextAct.FirstContact => FirstContactDue,
        Concerns.NextAct.Resolve => ResolutionDue,
        _ => null,
    };

    /// <summary>When the sweep looks at it: to remind, to escalate, or to bring it back.</summary>
    public DateTimeOffset? WakeAt { get; init; }

    /// <summary>How many reminders and escalations the next act has had.</summary>
    public int ActStage { get; init; }

    /// <summary>Who sees to the missed deadline: 0 the unit alone, 1 the supervisor, 2 and above the district.</summary>
    public int EscalationLevel { get; init; }

    /// <summary>How often it was escalated in all.</summary>
    public int EscalationCount { get; init; }

    public DateTimeOffset? RectifiedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Since when words or photos of the resident wait for staff to say or do something.</summary>
    public DateTimeOffset? ResidentSpokeAt { get; init; }

    /// <summary>Id of the account that last said it was settled, or that it was not accepted. What is disputed goes to somebody else.</summary>
    public string? SettledBy { get; init; }

    /// <summary>The reporter's stars, 1 to 5, since it was last closed.</summary>
    public int? Satisfaction { get; init; }

    /// <summary>Id of the concern that this one is a part of.</summary>
    public string? ParentId { get; init; }

    public int ReopenedCount { get; init; }

    public int PassedOnCount { get; init; }

    /// <summary>The number of events so far; goes up by one with each. Serves as ETag.</summary>
    public int Version { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public bool IsOpen => Status != ConcernStatus.Closed;
}
