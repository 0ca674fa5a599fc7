using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Ranking;

namespace Huiyin.Summaries.Supervision;

/// <summary>Units whose open concerns are overdue far more often than their peers'. Against: how many that would be at the peers' rate.</summary>
internal static class SlowUnits
{
    private const double Times = 1.5;

    public static IEnumerable<Finding> Find(GroupedFigures figures)
    {
        var (overdue, underWay) = (figures.District.Overdue, figures.District.UnderWay);
        foreach (var (unit, own) in figures.Units.OrderBy(unit => unit.Key, StringComparer.Ordinal))
        {
            var peers = underWay - own.UnderWay;
            var expected = peers == 0 ? 0 : (double)(overdue - own.Overdue) / peers * own.UnderWay;
            if (own.Overdue >= UnitRanking.MinimumCases && own.Overdue >= Times * expected)
            {
                yield return new Finding { Code = "slow", Unit = unit, Count = own.Overdue, Against = Math.Round(expected, 1) };
            }
        }
    }
}
