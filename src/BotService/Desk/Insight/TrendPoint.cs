using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Periods;

namespace Huiyin.Desk.Insight;

/// <summary>A period of a trend with its figures.</summary>
internal sealed record TrendPoint(Period Period, Figures Figures);
