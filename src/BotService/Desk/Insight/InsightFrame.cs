using Huiyin.Summaries;
using Huiyin.Summaries.Periods;
using Huiyin.Visits;

namespace Huiyin.Desk.Insight;

/// <summary>What is known of a period to one viewer before anything is counted.</summary>
internal record InsightFrame
{
    public required Period Period { get; init; }

    public required Period Before { get; init; }

    /// <summary>Null where it has not begun.</summary>
    public Period? After { get; init; }

    public FrozenSummary? Frozen { get; init; }

    public required bool IsOver { get; init; }

    public required IReadOnlyList<NoticeAct> Acts { get; init; }

    public required IReadOnlyList<Correction> Corrections { get; init; }

    public required IReadOnlyList<Campaign> Campaigns { get; init; }

    /// <summary>The viewer sees the whole district.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The viewer reads drafts and supervision lists.</summary>
    public required bool IsSupervision { get; init; }

    /// <summary>Only the viewer's own places in the ranking are shown.</summary>
    public required bool IsRankingPartial { get; init; }

    public required bool MayReadNotice { get; init; }

    public bool IsPublished => Acts.Any(act => act.Act == NoticeAct.Published);
}
