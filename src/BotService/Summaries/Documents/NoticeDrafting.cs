using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Ranking;
using Huiyin.Summaries.Supervision;

namespace Huiyin.Summaries.Documents;

/// <summary>Proposes whom to commend and whom to criticise, each with the numbers that are the reason. A supervisor decides.</summary>
internal static class NoticeDrafting
{
    private const int MostMentions = 3;

    public static NoticeDraft Draft(RankingTable ranking, IReadOnlyDictionary<string, Figures> units, IReadOnlyList<Finding> findings, BestConcern? best, SummaryThresholds thresholds)
    {
        var ranked = ranking.Ranked.ToList();
        var mean = ranked.Count == 0 ? 0 : ranked.Average(row => row.Score!.Value);
        var abnormal = findings.Where(finding => finding.Unit is not null).ToLookup(finding => finding.Unit!);
        // Numbers that look made are not commended, however good they are; it is said why.
        var (withheld, commended) = (new List<Mention>(), new List<Mention>());
        foreach (var row in ranked.Where(row => row.Score > mean + thresholds.CommendAbove).TakeWhile(_ => commended.Count < MostMentions))
        {
            if (abnormal.Contains(row.Unit))
            {
                withheld.Add(new Mention(row.Unit, [Rank(row, ranked.Count), .. Suspicions(abnormal[row.Unit])]));
            }
            else
            {
                commended.Add(new Mention(row.Unit, [Rank(row, ranked.Count), Of("resolution", row.Resolution.Rate), Of("satisfaction", row.Satisfaction.Rate)]));
            }
        }

        var criticised = units.Keys
            .Select(unit => new Mention(unit, [.. Faults(unit, units[unit], ranked, mean, abnormal[unit].Any(finding => finding.Code == SlowUnits.Code), thresholds), .. Suspicions(abnormal[unit])]))
            .Where(mention => mention.Reasons.Count > 0)
            .OrderByDescending(mention => mention.Reasons.Count)
            .ThenBy(mention => ranked.Find(row => row.Unit == mention.Unit)?.Score ?? double.MaxValue)
            .ThenBy(mention => mention.Unit, StringComparer.Ordinal)
            .Take(MostMentions);
        return new NoticeDraft(commended, [.. criticised], best) { Withheld = withheld };
    }

    private static IEnumerable<Reason> Faults(string unit, Figures figures, List<RankingRow> ranked, double mean, bool isSlow, SummaryThresholds thresholds)
    {
        if (ranked.Find(row => row.Unit == unit) is { } row && row.Score < mean - thresholds.CriticiseBelow)
        {
            yield return new Reason("below-average", row.Rank!.Value, ranked.Count, row.Score);
        }

        // That it is slower than its peers says how much is overdue, too.
        if (!isSlow && figures.Overdue >= thresholds.RankingMinimum && 100L * figures.Overdue >= (long)thresholds.CriticiseOverduePercent * figures.Resolution.Of)
        {
            yield return Of("overdue", new Rate(figures.Overdue, figures.Resolution.Of));
        }
    }

    private static IEnumerable<Reason> Suspicions(IEnumerable<Finding> findings) => findings.Select(finding => new Reason(finding.Code, finding.Count, finding.Against, finding.Percent));

    private static Reason Rank(RankingRow row, int of) => new("rank", row.Rank!.Value, of, row.Score);

    private static Reason Of(string code, Rate rate) => new(code, rate.Reached, rate.Of, rate.Percent);
}
