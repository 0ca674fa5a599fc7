using Huiyin.Scheduling;

namespace Huiyin.Storage;

internal sealed class PeriodRunRow
{
    public const string Columns = "job, period, first_day, state, position, count, reason, failures, last_error, started_at, ended_at";

    public string Job { get; set; } = "";

    public string Period { get; set; } = "";

    public DateOnly FirstDay { get; set; }

    public PeriodRunState State { get; set; }

    public string? Position { get; set; }

    public int Count { get; set; }

    public string? Reason { get; set; }

    public int Failures { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public PeriodRun ToRun() => new()
    {
        Job = Job,
        Period = Period,
        FirstDay = FirstDay,
        State = State,
        Position = Position,
        Count = Count,
        Reason = Reason,
        Failures = Failures,
        LastError = LastError,
        StartedAt = StartedAt,
        EndedAt = EndedAt,
    };
}
