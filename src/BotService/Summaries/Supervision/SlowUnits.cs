using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Phases;

namespace Huiyin.Summaries.Supervision;

/// <summary>Units whose open concerns are overdue far more often than their peers'. Against: how many that would be at the peers' rate.</summary>
internal sealed class SlowUnits(SummaryThresholds thresholds) : IPhaseWatcher
{
    public const string Code = "slow";

    private readonly Dictionary<string, Evidence> _overdue = new(StringComparer.Ordinal);

    public void Begun(PhaseRow row, bool stands, TermTallies terms)
    {
    }

    public void Open(PhaseRow row, long cutOff, TermTallies terms)
    {
        if (!PeriodCount.IsOverdue(row.Phase, row.Due, cutOff))
        {
            return;
        }

        var unit = terms.Code(row.Unit);
        (_overdue.TryGetValue(unit, out var evidence) ? evidence : _overdue[unit] = new Evidence()).Add(row.Number);
    }

    public IEnumerable<Finding> Findings(GroupedFigures figures)
    {
        var (overdue, underWay) = (figures.District.Overdue, figures.District.UnderWay);
        foreach (var (unit, own) in figures.Units.OrderBy(unit => unit.Key, StringComparer.Ordinal))
        {
            var peers = underWay - own.UnderWay;
            var expected = peers == 0 ? 0 : (double)(overdue - own.Overdue) / peers * own.UnderWay;
            if (own.Overdue >= thresholds.SlowFewest && 100 * own.Overdue >= thresholds.SlowPercent * expected)
            {
                yield return new Finding { Code = Code, Unit = unit, Count = own.Overdue, Against = Math.Round(expected, 1), Concerns = _overdue[unit].Concerns };
            }
        }
    }
}
