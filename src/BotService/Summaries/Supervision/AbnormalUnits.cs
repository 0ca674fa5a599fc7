using Huiyin.Concerns;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;

namespace Huiyin.Summaries.Supervision;

/// <summary>Units whose numbers look made: rectified in a burst before the cut-off, within minutes, disputed often, passed on often.</summary>
internal sealed class AbnormalUnits(Period period) : IPhaseWatcher
{
    private const long Minute = 60_000;
    private const long QuickWithin = 15 * Minute;

    // The end of the period that a burst is looked for in, as a share of all of it: the last eight hours and a half of a week.
    private const double LastShare = 0.05;

    private readonly Dictionary<int, Seen> _units = [];
    private readonly long _late = period.CutOff.ToUnixTimeMilliseconds() - (long)((period.CutOff - period.From).TotalMilliseconds * LastShare);
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
            if (period.Days > 1 && seen.Late.Count >= 10 && seen.Late.Count >= 0.4 * seen.Rectified)
            {
                yield return Of("late-burst", unit, seen.Late, seen.Rectified);
            }

            if (seen.Quick.Count >= 3 && seen.Quick.Count >= 0.1 * seen.Rectified)
            {
                yield return Of("settled-in-minutes", unit, seen.Quick, seen.Rectified);
            }

            if (seen.Disputed.Count >= 5 && seen.Disputed.Count >= 0.3 * seen.Rectified)
            {
                yield return Of("many-disputes", unit, seen.Disputed, seen.Rectified);
            }

            if (seen.PassedOn.Count >= 5 && seen.PassedOn.Count >= 0.3 * seen.Received)
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
        if (row.From - row.CreatedAt <= QuickWithin && (ConcernKind)row.Kind is ConcernKind.Problem or ConcernKind.Suggestion)
        {
            seen.Quick.Add(row.Number);
        }
    }

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
