namespace Huiyin.DialogContent;

/// <summary>From how much on something is said in a summary: who is ranked, commended, criticised, looked at. Named as in <c>summaries.yaml</c>.</summary>
internal sealed record SummaryThresholds
{
    /// <summary>Units with fewer cases (settled or overdue) are not ranked.</summary>
    public int RankingMinimum { get; init; } = 5;

    /// <summary>How many cases of the district's own rate are added to each unit's.</summary>
    public int RankingPrior { get; init; } = 20;

    /// <summary>Points above the mean.</summary>
    public int CommendAbove { get; init; } = 3;

    /// <summary>Points below the mean.</summary>
    public int CriticiseBelow { get; init; } = 5;

    /// <summary>Of a unit's cases.</summary>
    public int CriticiseOverduePercent { get; init; } = 20;

    /// <summary>Of the period's time: what is rectified in it may be a burst.</summary>
    public int LateBurstLastPercent { get; init; } = 5;

    public int LateBurstFewest { get; init; } = 10;

    public int LateBurstPercent { get; init; } = 40;

    public int QuickMinutes { get; init; } = 15;

    public int QuickFewest { get; init; } = 3;

    public int QuickPercent { get; init; } = 10;

    public int CopiedFewest { get; init; } = 5;

    public int CopiedPercent { get; init; } = 30;

    public int DisputesFewest { get; init; } = 5;

    public int DisputesPercent { get; init; } = 30;

    public int PassOnsFewest { get; init; } = 5;

    public int PassOnsPercent { get; init; } = 30;

    public int SlowFewest { get; init; } = 5;

    /// <summary>Of what the peers' rate lets expect.</summary>
    public int SlowPercent { get; init; } = 150;

    /// <summary>Of the target: households behind an even pace.</summary>
    public int BehindPlanPercent { get; init; } = 10;

    public int HotFewest { get; init; } = 5;

    /// <summary>Of what is usual.</summary>
    public int HotPercent { get; init; } = 200;

    /// <summary>What took less is not the best handled.</summary>
    public int BestLeastMinutes { get; init; } = 60;

    public int SpotCheckSize { get; init; } = 10;
}
