using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Phases;

namespace Huiyin.Summaries.Supervision;

/// <summary>
/// Many similar concerns in one place: of one category in one community, several times more than the periods before let expect (in a campaign: than other places). The community's
/// compounds and grids are counted with it, as residents name now one and now the other.
/// </summary>
internal sealed class HotIssues(DialogContentSnapshot content, SummaryThresholds thresholds) : IPhaseWatcher
{
    /// <summary>How many periods before this one say what is to be expected.</summary>
    public const int PeriodsBefore = 4;
    private const int Most = 20;

    private readonly Dictionary<(string Area, string Category), Evidence> _filed = [];
    private readonly Dictionary<int, string> _places = [];

    public void Begun(PhaseRow row, bool stands, TermTallies terms)
    {
        if (row.Start != PhaseStart.Filed || Place(row.Area, terms.Code) is not { Length: > 0 } place)
        {
            return;
        }

        var key = (place, terms.Code(row.Category));
        (_filed.TryGetValue(key, out var evidence) ? evidence : _filed[key] = new Evidence()).Add(row.Number);
    }

    public void Open(PhaseRow row, long cutOff, TermTallies terms)
    {
    }

    /// <param name="before">Counts of the <see cref="PeriodsBefore"/> periods before, together; null where none are like this one.</param>
    /// <param name="terms">The codes.</param>
    /// <param name="share">How much of the period is over: 1 unless it runs.</param>
    public IEnumerable<Finding> Findings(IReadOnlyList<FiledCount>? before, IReadOnlyDictionary<int, string> terms, double share)
    {
        var usual = before is null ? AsElsewhere() : before
            .GroupBy(count => (Place(count.Area, term => terms[term]), terms[count.Category]))
            .ToDictionary(group => group.Key, group => group.Sum(count => count.Count) * share / PeriodsBefore);
        return _filed
            .Where(cell => cell.Value.Count >= thresholds.HotFewest)
            .Select(cell => (cell.Key, Evidence: cell.Value, Expected: usual.GetValueOrDefault(cell.Key)))
            // Three standard deviations of a Poisson count, one case added so that "never before" is not surprising at once.
            .Where(cell => 100 * cell.Evidence.Count >= thresholds.HotPercent * cell.Expected && cell.Evidence.Count - cell.Expected >= 3 * Math.Sqrt(cell.Expected + 1))
            .OrderByDescending(cell => (cell.Evidence.Count - cell.Expected) / Math.Sqrt(cell.Expected + 1))
            .ThenBy(cell => cell.Key.Area, StringComparer.Ordinal)
            .ThenBy(cell => cell.Key.Category, StringComparer.Ordinal)
            .Take(Most)
            .Select(cell => new Finding
            {
                Code = "hot-issue",
                Area = cell.Key.Area,
                Category = cell.Key.Category,
                Count = cell.Evidence.Count,
                Against = Math.Round(cell.Expected, 1),
                Concerns = cell.Evidence.Concerns,
            });
    }

    // What the other places' concerns are about, in proportion to how much was heard from this one.
    private Dictionary<(string Area, string Category), double> AsElsewhere()
    {
        var (places, categories) = (Totals(cell => cell.Area), Totals(cell => cell.Category));
        var all = places.Values.Sum();
        return _filed.Keys.Where(cell => all > places[cell.Area]).ToDictionary(
            cell => cell,
            cell => (double)(categories[cell.Category] - _filed[cell].Count) / (all - places[cell.Area]) * places[cell.Area]);
    }

    private Dictionary<string, int> Totals(Func<(string Area, string Category), string> of) =>
        _filed.GroupBy(cell => of(cell.Key)).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Value.Count));

    private string Place(int term, Func<int, string> code) =>
        _places.TryGetValue(term, out var place) ? place : _places[term] = content.Areas.TryFind(code(term), out var area) ? (area.Community ?? area).Code : code(term);
}
