using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;

namespace Huiyin.Summaries.Supervision;

/// <summary>Units whose numbers look made: rectified in a burst before the cut-off, within minutes, disputed often, passed on often.</summary>
internal sealed class AbnormalUnits(Period period, SummaryThresholds thresholds) : IPhaseWatcher
{
    private const long Minute = 60_000;
    private readonly Dictionary<int, Seen> _units = [];

    // The end of the period that a burst is looked for in, as a share of all of it: five percent are the last eight hours and a half of a week.
    private readonly long _late = period.CutOff.ToUnixTimeMilliseconds() - (long)((period.CutOff - period.From).TotalMilliseconds * thresholds.LateBurstLastPercent / 100);
    private TermTallies? _terms;

    public void Begun(PhaseRow row, bool stands, TermTallies terms)
    {
        _terms = terms;
        switch (row.Start)
        {
            case PhaseStart.Rectified:
                Rectified(row);
                break;
            case PhaseStart.Disputed:
                Of(row.Unit).Disputed.Add(row.Number);
                break;
            case PhaseStart.PassedOn:
                Of(row.PreviousUnit).PassedOn.Add(row.Number);
                break;
            case PhaseStart.Filed:
                Of(row.Unit).Received++;
                break;
        }
    }

    public void Open(PhaseRow row, long cutOff, TermTallies terms)
    {
    }

    public IEnumerable<Finding> Findings()
    {
        foreach (var (term, seen) in _units)
        {
            var unit = _terms!.Code(term);
            // A day is too short for a burst to stand out from an ordinary evening.
            if (period.Days > 1 && IsMany(seen.Late, thresholds.LateBurstFewest, thresholds.LateBurstPercent, seen.Rectified))
            {
                yield return Of("late-burst", unit, seen.Late, seen.Rectified);
            }

            if (IsMany(seen.Quick, thresholds.QuickFewest, thresholds.QuickPercent, seen.Rectified))
            {
                yield return Of("settled-in-minutes", unit, seen.Quick, seen.Rectified);
            }

            if (IsMany(seen.Disputed, thresholds.DisputesFewest, thresholds.DisputesPercent, seen.Rectified))
            {
                yield return Of("many-disputes", unit, seen.Disputed, seen.Rectified);
            }

            if (IsMany(seen.PassedOn, thresholds.PassOnsFewest, thresholds.PassOnsPercent, seen.Received))
            {
                yield return Of("many-pass-ons", unit, seen.PassedOn, seen.Received);
            }
        }
    }

    private void Rectified(PhaseRow row)
    {
        var seen = Of(row.Unit);
        seen.Rectified++;
        if (row.From >= _late)
        {
            seen.Late.Add(row.Number);
        }

        // A question may well be answered at once; a problem is hardly looked at in so little time.
        if (row.From - row.CreatedAt <= thresholds.QuickMinutes * Minute && (ConcernKind)row.Kind is ConcernKind.Problem or ConcernKind.Suggestion)
        {
            seen.Quick.Add(row.Number);
        }
    }

    private static bool IsMany(Evidence some, int fewest, int percent, int all) => some.Count >= fewest && 100L * some.Count >= (long)percent * all;

    private static Finding Of(string code, string unit, Evidence evidence, int against) =>
        new() { Code = code, Unit = unit, Count = evidence.Count, Against = against, Concerns = evidence.Concerns };

    private Seen Of(int unit) => _units.TryGetValue(unit, out var seen) ? seen : _units[unit] = new Seen();

    private sealed class Seen
    {
        public int Received { get; set; }

        public int Rectified { get; set; }

        public Evidence Late { get; } = new();

        public Evidence Quick { get; } = new();

        public Evidence Disputed { get; } = new();

        public Evidence PassedOn { get; } = new();
    }
}
