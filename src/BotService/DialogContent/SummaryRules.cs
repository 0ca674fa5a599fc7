namespace Huiyin.DialogContent;

/// <summary>What a district sets of its summaries, notices and dispatch: <c>summaries.yaml</c>.</summary>
internal sealed record SummaryRules
{
    /// <summary>When staff groups get the day, by the district's clocks.</summary>
    public TimeOnly DispatchAt { get; init; } = new(8, 0);

    /// <summary>Otherwise only where the calendar has work.</summary>
    public bool DispatchesOnDaysOff { get; init; }

    /// <summary>When residents and staff get the week, by the district's clocks.</summary>
    public TimeOnly MessagesAt { get; init; } = new(9, 0);

    /// <summary>How long a supervisor has to decide about the draft of a notice.</summary>
    public int NoticeHours { get; init; } = 24;

    public SummaryThresholds Thresholds { get; init; } = new();

    /// <summary>By the day from which they count.</summary>
    public IReadOnlyList<CutOffTimes> CutOffs { get; init; } = [];

    /// <summary>Names and values in the order of the file, without the cut-offs.</summary>
    public IReadOnlyList<(string Name, string Value)> Written { get; init; } = [];

    /// <summary>The cut-offs of periods whose last day is <paramref name="lastDay"/>.</summary>
    public CutOffTimes CutOffsOn(DateOnly lastDay) => CutOffs.LastOrDefault(cutOff => cutOff.From <= lastDay) ?? CutOffTimes.Midnight;
}

/// <summary>When periods end on their last day; null for midnight at its end.</summary>
/// <param name="From">For periods whose last day is this one or later.</param>
internal sealed record CutOffTimes(DateOnly From, TimeOnly? Day, TimeOnly? Week, TimeOnly? Month)
{
    public static CutOffTimes Midnight { get; } = new(DateOnly.MinValue, null, null, null);
}
