using Huiyin.Summaries;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Visits;

namespace Huiyin.Desk.Insight;

/// <summary>All that the insight page says of a period to one viewer.</summary>
internal sealed record InsightView
{
    public required Period Period { get; init; }

    public required Period Before { get; init; }

    /// <summary>Null where it has not begun.</summary>
    public Period? After { get; init; }

    /// <summary>Of the viewer's areas and units.</summary>
    public required SummaryDocument Document { get; init; }

    public FrozenSummary? Frozen { get; init; }

    public required bool IsOver { get; init; }

    public required IReadOnlyList<NoticeAct> Acts { get; init; }

    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Oldest first; the last one is the period itself.</summary>
    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    public required OpenAges Ages { get; init; }

    public required IReadOnlyList<Campaign> Campaigns { get; init; }

    /// <summary>The viewer sees the whole district.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The viewer reads drafts and supervision lists.</summary>
    public required bool IsSupervision { get; init; }

    /// <summary>Only the viewer's own places in the ranking are shown.</summary>
    public required bool IsRankingPartial { get; init; }

    public required bool MayReadNotice { get; init; }

    public bool IsEmpty => Document.District.Received + Document.District.UnderWay + Document.District.Settled + Document.District.Deferred == 0 && Document.Visits is null;
}
