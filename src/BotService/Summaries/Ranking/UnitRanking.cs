using Huiyin.Summaries.Counting;

namespace Huiyin.Summaries.Ranking;

/// <summary>
/// Ranks units by three rates, each drawn towards the district's as if the unit had <see cref="PriorCases"/> more cases of the district's average
/// (an empirical-Bayes estimate with the prior's weight fixed). Three of three then says less than ninety-five of a hundred, one discontent
/// resident does not drop a small unit to the bottom, and each unit can do the sum itself. A lower confidence bound would need no prior, but
/// it ranks a unit low merely for having had little to do.
/// </summary>
internal static class UnitRanking
{
    public const int PriorCases = 20;
    public const int MinimumCases = 5;
    private const double ResponseWeight = 30;
    private const double ResolutionWeight = 40;
    private const double SatisfactionWeight = 30;

    public static RankingTable Of(IReadOnlyDictionary<string, Figures> units, Figures district)
    {
        var measured = units
            .Where(unit => unit.Value.Resolution.Of > 0 || unit.Value.Response.Of > 0 || unit.Value.Satisfaction.Of > 0)
            .Select(unit => Measure(unit.Key, unit.Value, district))
            .OrderBy(row => row.Score is null)
            .ThenByDescending(row => row.Score)
            .ThenByDescending(row => row.Resolution.Rate.Of)
            .ThenBy(row => row.Unit, StringComparer.Ordinal)
            .ToList();
        var ranked = measured.Select(row => row.Score is { } score ? row with { Rank = 1 + measured.Count(other => other.Score > score) } : row).ToList();
        return new RankingTable(MinimumCases, PriorCases, [.. ranked.Select(row => row with { MoveUp = MoveUpOf(row, ranked, district) })]);
    }

    private static RankingRow Measure(string unit, Figures figures, Figures district)
    {
        var response = Part(figures.Response, district.Response, ResponseWeight);
        var resolution = Part(figures.Resolution, district.Resolution, ResolutionWeight);
        var satisfaction = Part(figures.Satisfaction, district.Satisfaction, SatisfactionWeight);
        var enough = figures.Resolution.Of >= MinimumCases;
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

    private static ScorePart Part(Rate rate, Rate district, double weight)
    {
        // Where the whole district had nothing to count nobody gains or loses by it.
        var average = district.Of == 0 ? 1 : (double)district.Reached / district.Of;
        var adjusted = (rate.Reached + (PriorCases * average)) / (rate.Of + PriorCases);
        return new ScorePart(rate, Tenth(100 * adjusted), weight * adjusted);
    }

    private static double Score(ScorePart response, ScorePart resolution, ScorePart satisfaction) => Tenth(response.Points + resolution.Points + satisfaction.Points);

    private static MoveUp? MoveUpOf(RankingRow row, List<RankingRow> all, Figures district)
    {
        var above = all.Where(other => row.Score is not null && other.Score > row.Score).MinBy(other => other.Score);
        return above is null ? null : Levers(row, above.Score!.Value, district).MinBy(lever => lever.Count);
    }

    private static IEnumerable<MoveUp> Levers(RankingRow row, double target, Figures district)
    {
        foreach (var (lever, part, change) in new (string, ScorePart, Func<ScorePart, RankingRow>)[]
        {
            ("settle-overdue", row.Resolution, better => row with { Resolution = better }),
            ("contact-in-time", row.Response, better => row with { Response = better }),
            ("content-residents", row.Satisfaction, better => row with { Satisfaction = better }),
        })
        {
            var (average, weight) = lever switch
            {
                "settle-overdue" => (district.Resolution, ResolutionWeight),
                "contact-in-time" => (district.Response, ResponseWeight),
                _ => (district.Satisfaction, SatisfactionWeight),
            };
            for (var count = 1; count <= part.Rate.Of - part.Rate.Reached; count++)
            {
                var better = change(Part(new Rate(part.Rate.Reached + count, part.Rate.Of), average, weight));
                if (Score(better.Response, better.Resolution, better.Satisfaction) is var score && score > target)
                {
                    yield return new MoveUp(lever, count, score);
                    break;
                }
            }
        }
    }

    private static double Tenth(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
