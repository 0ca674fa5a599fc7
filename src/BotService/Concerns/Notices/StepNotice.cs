namespace Huiyin.Concerns.Notices;

/// <summary>Something that the staff of a unit, or the supervisors, are to know about a concern.</summary>
internal sealed record StepNotice
{
    /// <summary>Rises with time.</summary>
    public long Id { get; init; }

    public required string ConcernId { get; init; }

    public required string Number { get; init; }

    /// <summary>The event that it tells of.</summary>
    public int Sequence { get; init; }

    /// <summary><see cref="Audience.Unit"/> or <see cref="Audience.Supervisor"/>.</summary>
    public Audience Audience { get; init; }

    /// <summary>The unit that owned the concern then.</summary>
    public required string Unit { get; init; }

    public string? Area { get; init; }

    /// <summary>What happened, a stable code: <c>concern.reopened</c>.</summary>
    public required string Code { get; init; }

    public DateTimeOffset At { get; init; }
}
