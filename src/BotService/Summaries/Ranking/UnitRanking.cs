using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;

namespace Huiyin.Summaries.Ranking;

/// <summary>
/// Ranks units by three rates, each drawn towards the district's as if the unit had some more cases of the district's average (the "prior" of the settings)
/// (an empirical-Bayes estimate with the prior's weight fixed). Three of three then says less than ninety-five of a hundred, one discontent
/// resident does not drop a small unit to the bottom, and each unit can do the sum itself. A lower confidence bound would need no prior, but
/// it ranks a unit low merely for having had little to do.
/// </summary>
internal static class UnitRanking
{
    private const double ResponseWeight = 30;
    private const double ResolutionWeight = 40;
    private const double SatisfactionWeight = 30;

    public static RankingTable Of(IReadOnlyDictionary<string, Figures> units, Figures district, SummaryThresholds thresholds)
    {
        var rows = Rank(units, district, thresholds);
        return new RankingTable(thresholds.RankingMinimum, thresholds.RankingPrior, [.. rows.Select(row => row with { MoveUp = MoveUpOf(row, units, district, thresholds) })]);
    }

    private static List<RankingRow> Rank(IEnumerable<KeyValuePair<string, Figures>> units, Figures district, SummaryThresholds thresholds)
    {
        var measured = units
            .Where(unit => unit.Value.Resolution.Of > 0 || unit.Value.Response.Of > 0 || unit.Value.Satisfaction.Of > 0)
            .Select(unit => Measure(unit.Key, unit.Value, district, thresholds))
            .OrderBy(row => row.Score is null)
            .ThenByDescending(row => row.Score)
            .ThenByDescending(row => row.Resolution.Rate.Of)
            .ThenBy(row => row.Unit, StringComparer.Ordinal)
            .ToList();
        return [.. measured.Select(row => row.Score is { } score ? row with { Rank = 1 + measured.Count(other => other.Score > score) } : row)];
    }

    private static RankingRow Measure(string unit, Figures figures, Figures district, SummaryThresholds thresholds)
    {
        var response = Part(figures.Response, district.Response, ResponseWeight, thresholds.RankingPrior);
        var resolution = Part(figures.Resolution, district.Resolution, ResolutionWeight, thresholds.RankingPrior);
        var satisfaction = Part(figures.Satisfaction, district.Satisfaction, SatisfactionWeight, thresholds.RankingPrior);
        var enough = figures.Resolution.Of >= thresholds.RankingMinimum;
        return new RankingRow
        {
            Unit = unit,
            Score = enough ? Score(response, resolution, satisfaction) : null,
            Unranked = enough ? null : "too-few",
            Response = response,
            Resolution = resolution,
            Satisfaction = satisfaction,
            Excluded = new RankingExclusions(figures.NotAccepted, figures.Deferred, figures.AwaitingResident, figures.Merged, figures.Withdrawn),
        };
    }

    private static ScorePart Part(Rate rate, Rate district, double weight, int prior)
    {
        // Where the whole district had nothing to count nobody gains or loses by it.
        var average = district.Of == 0 ? 1 : (double)district.Reached / district.Of;
        var adjusted = rate.Of + prior == 0 ? average : (rate.Reached + (prior * average)) / (rate.Of + prior);
        return new ScorePart(rate, Tenth(100 * adjusted), weight * adjusted);
    }

    private static double Score(ScorePart response, ScorePart resolution, ScorePart satisfaction) => Tenth(response.Points + resolution.Points + satisfaction.Points);

    /// <summary>Counted anew with the change made, for the district too: what is said here would have come true.</summary>
    private static MoveUp? MoveUpOf(RankingRow row, IReadOnlyDictionary<string, Figures> units, Figures district, SummaryThresholds thresholds)
    {
        if (row.Rank is null or 1)
        {
            return null;
        }

        return Levers.Select(lever => Least(row, lever, units, district, thresholds)).OfType<MoveUp>().MinBy(move => move.Count);
    }

    private static MoveUp? Least(RankingRow row, (string Code, Func<Figures, int> Most, Func<Figures, int, Figures> Change) lever, IReadOnlyDictionary<string, Figures> units, Figures district, SummaryThresholds thresholds)
    {
        var own = units[row.Unit];
        var (tooFew, enough) = (0, lever.Most(own));
        if (enough == 0 || After(enough).Rank >= row.Rank)
        {
            return null;
        }

        while (enough - tooFew > 1)
        {
            var middle = (tooFew + enough) / 2;
            (tooFew, enough) = After(middle).Rank < row.Rank ? (tooFew, middle) : (middle, enough);
        }

        return new MoveUp(lever.Code, enough, After(enough).Score!.Value);

        RankingRow After(int count) => Rank(
            units.Select(unit => unit.Key == row.Unit ? KeyValuePair.Create(unit.Key, lever.Change(own, count)) : unit),
            lever.Change(district, count),
            thresholds).First(other => other.Unit == row.Unit);
    }

    private static readonly (string Code, Func<Figures, int> Most, Func<Figures, int, Figures> Change)[] Levers =
    [
        ("settle-overdue", own => own.Resolution.Of - own.Resolution.Reached, (figures, count) => figures with { Resolution = Better(figures.Resolution, count) }),
        ("contact-in-time", own => own.Response.Of - own.Response.Reached, (figures, count) => figures with { Response = Better(figures.Response, count) }),
        ("content-residents", own => own.Satisfaction.Of - own.Satisfaction.Reached, (figures, count) => figures with { Satisfaction = Better(figures.Satisfaction, count) }),
    ];

    private static Rate Better(Rate rate, int count) => new(rate.Reached + count, rate.Of);

    private static double Tenth(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
