using System.Globalization;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Phases;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Supervision;

/// <summary>
/// The problem that was settled in the smallest share of its time and confirmed by the resident, never disputed, never passed on, with the first
/// contact in time. What took less time than is set (an hour) is left out: nobody can have been there.
/// </summary>
internal sealed class BestHandled(SummaryThresholds thresholds) : IPhaseWatcher
{
    private const int Candidates = 30;
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;

    private readonly SortedSet<(double Share, long Number, long ConfirmedAt)> _fastest = [];

    public void Begun(PhaseRow row, bool stands, TermTallies terms)
    {
        if (row.Start != PhaseStart.Confirmed || !stands || (ConcernKind)row.Kind != ConcernKind.Problem || row.From - row.CreatedAt < thresholds.BestLeastMinutes * Minute || row.Due <= row.CreatedAt)
        {
            return;
        }

        var share = (double)(row.From - row.CreatedAt) / (row.Due - row.CreatedAt);
        if (_fastest.Count < Candidates || share < _fastest.Max.Share)
        {
            _fastest.Add((share, row.Number, row.From));
            if (_fastest.Count > Candidates)
            {
                _fastest.Remove(_fastest.Max);
            }
        }
    }

    public void Open(PhaseRow row, long cutOff, TermTallies terms)
    {
    }

    public async Task<BestConcern?> FindAsync(ITransaction transaction, IPhaseRepository phases, CancellationToken cancellationToken)
    {
        foreach (var (_, number, confirmedAt) in _fastest)
        {
            var history = (await phases.OfConcernAsync(transaction, number, cancellationToken)).Where(phase => phase.From <= confirmedAt).ToList();
            if (history.Exists(phase => phase.Start is PhaseStart.Disputed or PhaseStart.Reopened or PhaseStart.PassedOn) || !(history[0].ContactAt <= history[0].ContactDue))
            {
                continue;
            }

            var last = history[^1];
            return new BestConcern(
                number.ToString(CultureInfo.InvariantCulture),
                last.Unit,
                last.Area,
                last.Category,
                Math.Round((confirmedAt - last.CreatedAt) / (double)Hour, 1),
                Math.Round((last.Due - last.CreatedAt) / (double)Hour, 1));
        }

        return null;
    }
}
