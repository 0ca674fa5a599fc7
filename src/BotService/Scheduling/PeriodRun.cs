namespace Huiyin.Scheduling;

/// <summary>What was done for a period by a job.</summary>
internal sealed record PeriodRun
{
    public required string Job { get; init; }

    public required string Period { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required PeriodRunState State { get; init; }

    public string? Position { get; init; }

    /// <summary>Things done so far, such as messages.</summary>
    public int Count { get; init; }

    /// <summary>Why it was passed over: one of <see cref="SkipReasons"/>.</summary>
    public string? Reason { get; init; }

    public int Failures { get; init; }

    public string? LastError { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public bool IsOver => State != PeriodRunState.Running;
}

internal enum PeriodRunState
{
    Running,
    Done,
    Skipped,
}

internal static class SkipReasons
{
    /// <summary>The service was down, and a message this old would only be noise.</summary>
    public const string TooLate = "too-late";

    /// <summary>Nobody works on the day on which it would be done; what it would have told is in the next one.</summary>
    public const string DayOff = "day-off";
}
