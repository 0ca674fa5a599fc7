using System.Diagnostics.CodeAnalysis;
using Huiyin.Summaries.Documents;

namespace Huiyin.Desk.Insight;

/// <summary>All that the insight page says of a period to one viewer.</summary>
internal sealed record InsightView : InsightFrame
{
    [SetsRequiredMembers]
    public InsightView(InsightFrame frame, SummaryDocument document, IReadOnlyList<TrendPoint> trend, OpenAges ages)
        : base(frame) => (Document, Trend, Ages) = (document, trend, ages);

    /// <summary>Of the viewer's areas and units.</summary>
    public SummaryDocument Document { get; }

    /// <summary>Oldest first; the last one is the period itself.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; }

    public OpenAges Ages { get; }

    public bool IsEmpty => Document.District.Received + Document.District.UnderWay + Document.District.Settled + Document.District.Deferred == 0 && Document.Visits is null;
}
