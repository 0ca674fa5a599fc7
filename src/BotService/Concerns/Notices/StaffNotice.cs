namespace Huiyin.Concerns.Notices;

/// <summary>Something about a concern that a unit, or a level above it, is to see.</summary>
internal sealed record StaffNotice
{
    /// <summary>Rises with time; serves as cursor.</summary>
    public long Id { get; init; }

    public required string ConcernId { get; init; }

    public required string Number { get; init; }

    /// <summary>The event that it tells of.</summary>
    public int Sequence { get; init; }

    public StaffNoticeKind Kind { get; init; }

    /// <summary>Stable: of a step one of <see cref="ConcernMessages"/>, of the rest such as <c>notice.passed_on</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The act that is to be done; null where none is.</summary>
    public NextAct? Act { get; init; }

    /// <summary>Whom it is for: one of <see cref="EscalationLevels"/>.</summary>
    public int Level { get; init; }

    /// <summary>Code of the unit that owned the concern then.</summary>
    public required string Unit { get; init; }

    /// <summary>By when the act is to be done.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The act has not been done since.</summary>
    public bool IsOpen { get; init; }
}
