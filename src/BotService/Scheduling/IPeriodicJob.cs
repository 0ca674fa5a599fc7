using Huiyin.Summaries.Periods;

namespace Huiyin.Scheduling;

/// <summary>Something that is done once for every period: a day, a week, a month.</summary>
internal interface IPeriodicJob
{
    /// <summary>Stable, the key of its runs: <c>freeze-week</c>.</summary>
    string Code { get; }

    PeriodKind Kind { get; }

    /// <summary>When the day after the period's last one is this old by the district's clocks, it is done; null for at the cut-off.</summary>
    TimeOnly? At { get; }

    /// <summary>A period for which it was due longer ago is passed over with a record, not done late; null where late is better than never.</summary>
    TimeSpan? WorthFor { get; }

    /// <summary>Why nothing is done for this period at all, one of <see cref="SkipReasons"/>; null where it is done.</summary>
    string? PassedOver(Period period) => null;

    /// <summary>
    /// Gets the work ready outside of any transaction; what it writes itself must be harmless to write twice. Null when the time for it has not come,
    /// though the period is over: it is asked again.
    /// </summary>
    Task<IPeriodicWork?> PrepareAsync(Period period, CancellationToken cancellationToken);
}
