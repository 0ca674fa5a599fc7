using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Ranking;
using Huiyin.Summaries.Supervision;

namespace Huiyin.Summaries.Documents;

/// <summary>Proposes whom to commend and whom to criticise, each with the numbers that are the reason. A supervisor decides.</summary>
internal static class NoticeDrafting
{
    private const int MostMentions = 3;
    private const double WellAbove = 3;
    private const double WellBelow = 5;
    private const double ManyOverdue = 0.2;

    public static NoticeDraft Draft(RankingTable ranking, IReadOnlyDictionary<string, Figures> units, IReadOnlyList<Finding> findings, BestConcern? best)
    {
        var ranked = ranking.Ranked.ToList();
        var mean = ranked.Count == 0 ? 0 : ranked.Average(row => row.Score!.Value);
        var abnormal = findings.Where(finding => finding.Unit is not null).ToLookup(finding => finding.Unit!);
        var commended = ranked
            // Numbers that look made are not commended, however good they are.
            .Where(row => row.Score > mean + WellAbove && !abnormal[row.Unit].Any())
            .Take(MostMentions)
            .Select(row => new Mention(row.Unit, [Rank(row, ranked.Count), Of("resolution", row.Resolution.Rate), Of("satisfaction", row.Satisfaction.Rate)]))
            .ToList();
        var criticised = units.Keys
            .Select(unit => new Mention(unit, [.. Faults(unit, units[unit], ranked, mean), .. abnormal[unit].Select(finding => new Reason(finding.Code, finding.Count, finding.Against, finding.Percent))]))
            .Where(mention => mention.Reasons.Count > 0)
            .OrderByDescending(mention => mention.Reasons.Count)
            .ThenBy(mention => ranked.Find(row => row.Unit == mention.Unit)?.Score ?? double.MaxValue)
            .ThenBy(mention => mention.Unit, StringComparer.Ordinal)
            .Take(MostMentions);
        return new NoticeDraft(commended, [.. criticised], best);
    }

    private static IEnumerable<Reason> Faults(string unit, Figures figures, List<RankingRow> ranked, double mean)
    {
        if (ranked.Find(row => row.Unit == unit) is { } row && row.Score < mean - WellBelow)
        {
            yield return new Reason("below-average", row.Rank!.Value, ranked.Count, row.Score);
        }

        if (figures.Overdue >= UnitRanking.MinimumCases && figures.Overdue >= ManyOverdue * figures.Resolution.Of)
        {
            yield return Of("overdue", new Rate(figures.Overdue, figures.Resolution.Of));
        }
    }

    private static Reason Rank(RankingRow row, int of) => new("rank", row.Rank!.Value, of, row.Score);

    private static Reason Of(string code, Rate rate) => new(code, rate.Reached, rate.Of, rate.Percent);
}
