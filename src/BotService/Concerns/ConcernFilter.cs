namespace Huiyin.Concerns;

/// <summary>Null fields do not filter.</summary>
internal sealed record ConcernFilter
{
    /// <summary>Any of these.</summary>
    public IReadOnlyList<ConcernStatus>? Statuses { get; init; }

    public ConcernOutcome? Outcome { get; init; }

    /// <summary>This category or one below it (<c>parking</c> finds <c>parking.blocked</c>).</summary>
    public string? Category { get; init; }

    /// <summary>Any of these area codes exactly.</summary>
    public IReadOnlyList<string>? Areas { get; init; }

    /// <summary>The owning unit.</summary>
    public string? Unit { get; init; }

    public ConcernKind? Kind { get; init; }

    public string? ReporterId { get; init; }

    /// <summary>Part of the resident's words, letter case ignored.</summary>
    public string? Text { get; init; }

    /// <summary>Open, and the next act is due before.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Open, and by this time the unit owed its next act, also where the level above has been given a later time since.</summary>
    public DateTimeOffset? OverdueAt { get; init; }

    public NextAct? NextAct { get; init; }

    public DateTimeOffset? CreatedFrom { get; init; }

    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>A deadline was missed at some time.</summary>
    public bool? Escalated { get; init; }

    /// <summary>The resident said at some time that it was not solved.</summary>
    public bool? Reopened { get; init; }

    /// <summary>Watched by this member of staff.</summary>
    public string? WatchedBy { get; init; }

    /// <summary>Below this concern.</summary>
    public string? ParentId { get; init; }

    public ConcernSort Sort { get; init; }

    /// <summary>1 to 200 rows.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Of the page before, in the same order.</summary>
    public string? Cursor { get; init; }

    /// <summary>What the reader may see; null for all.</summary>
    public ConcernVisibility? Visibility { get; init; }
}
