namespace Huiyin.Visits;

/// <summary>Longest texts in characters, and how long things hold.</summary>
internal static class VisitLimits
{
    public const int Remark = 1000;
    public const int ConcernsPerVisit = 10;
    public const int CampaignCode = 40;
    public const int CampaignName = 60;
    public const int DeduplicationKey = 100;

    /// <summary>A visit is written down a little ahead where clocks differ, not more.</summary>
    public static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);
}
