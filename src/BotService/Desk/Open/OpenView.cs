using Huiyin.Summaries;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;

namespace Huiyin.Desk.Open;

/// <param name="Week">The week that is shown: the last one with a published notice, or else the last one that is over.</param>
/// <param name="Document">Counted for the whole district.</param>
/// <param name="IsPublished">The notice may be read.</param>
/// <param name="Corrections">How many figures were corrected afterwards.</param>
internal sealed record OpenView(Period Week, SummaryDocument Document, bool IsPublished, int Corrections, OpenTable Areas, OpenTable Categories)
{
    /// <summary>What the notice says, where a supervisor put it into other words than the figures propose.</summary>
    public NoticeWords? Words { get; init; }

    public bool IsEmpty => Document.District is { Received: 0, Settled: 0, UnderWay: 0, Deferred: 0 } && Document.Visits is null;
}
