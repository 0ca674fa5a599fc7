using System.Globalization;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Phases;

namespace Huiyin.Summaries.Supervision;

/// <summary>The concerns whose deadline was missed by most.</summary>
internal sealed class OverdueList : IPhaseWatcher
{
    public const int Most = 50;
    private readonly SortedSet<(long Due, long Number, int Unit, int Area, int Category)> _longest = [];
    private TermTallies? _terms;

    public void Begun(PhaseRow row, bool stands, TermTallies terms)
    {
    }

    public void Open(PhaseRow row, long cutOff, TermTallies terms)
    {
        _terms = terms;
        if (!PeriodCount.IsOverdue(row.Phase, row.Due, cutOff) || (_longest.Count == Most && row.Due > _longest.Max.Due))
        {
            return;
        }

        _longest.Add((row.Due, row.Number, row.Unit, row.Area, row.Category));
        if (_longest.Count > Most)
        {
            _longest.Remove(_longest.Max);
        }
    }

    public IReadOnlyList<OverdueConcern> Concerns(DateTimeOffset cutOff) =>
    [
        .. _longest.Select(one => new OverdueConcern(
            one.Number.ToString(CultureInfo.InvariantCulture),
            _terms!.Code(one.Unit),
            _terms.Code(one.Area),
            _terms.Code(one.Category),
            DateTimeOffset.FromUnixTimeMilliseconds(one.Due),
            Math.Round((cutOff.ToUnixTimeMilliseconds() - one.Due) / 86_400_000.0, 1))),
    ];
}

/// <param name="Due">When it was due, UTC.</param>
/// <param name="Days">By how many days it was late at the cut-off.</param>
internal sealed record OverdueConcern(string Number, string Unit, string Area, string Category, DateTimeOffset Due, double Days);
