using Huiyin.Concerns;
using Huiyin.Summaries.Phases;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Counting;

/// <summary>Of the phases those that somebody may see, so that every figure counted from them is of their areas and units alone.</summary>
internal sealed class VisiblePhases(IPhaseRepository all, ConcernVisibility visibility) : IPhaseRepository
{
    public Task<long> PendingAsync(ITransaction transaction, CancellationToken cancellationToken) => all.PendingAsync(transaction, cancellationToken);

    public Task<int> CatchUpAsync(ITransaction transaction, int concerns, CancellationToken cancellationToken) => all.CatchUpAsync(transaction, concerns, cancellationToken);

    public async Task BegunAsync(ITransaction transaction, long from, long before, Action<PhaseRow> visit, CancellationToken cancellationToken)
    {
        var terms = await all.TermsAsync(transaction, cancellationToken);
        await all.BegunAsync(transaction, from, before, Begun, cancellationToken);

        void Begun(PhaseRow row)
        {
            // Passing on counts for who passed on; what was given to them counts from its next phase.
            if (!Sees(terms, row.Start == PhaseStart.PassedOn ? row.PreviousUnit : row.Unit, row.Area))
            {
                return;
            }

            if (row.EarlierVoice != ResidentVoice.None && !visibility.Owns(terms[row.EarlierVoiceUnit]))
            {
                row.EarlierVoice = ResidentVoice.None;
            }

            visit(row);
        }
    }

    public async Task OpenAsync(ITransaction transaction, long at, Action<PhaseRow> visit, CancellationToken cancellationToken) =>
        await all.OpenAsync(transaction, at, Only(await all.TermsAsync(transaction, cancellationToken), visit), cancellationToken);

    public async Task ContactDueAsync(ITransaction transaction, long from, long before, Action<PhaseRow> visit, CancellationToken cancellationToken) =>
        await all.ContactDueAsync(transaction, from, before, Only(await all.TermsAsync(transaction, cancellationToken), visit), cancellationToken);

    /// <summary>Not by unit, which these counts do not have.</summary>
    public async Task<IReadOnlyList<FiledCount>> FiledAsync(ITransaction transaction, long from, long before, CancellationToken cancellationToken)
    {
        var terms = await all.TermsAsync(transaction, cancellationToken);
        return [.. (await all.FiledAsync(transaction, from, before, cancellationToken)).Where(count => SeesArea(terms, count.Area))];
    }

    public Task<IReadOnlyDictionary<int, string>> TermsAsync(ITransaction transaction, CancellationToken cancellationToken) => all.TermsAsync(transaction, cancellationToken);

    public Task<IReadOnlyList<ConcernPhase>> OfConcernAsync(ITransaction transaction, long number, CancellationToken cancellationToken) => all.OfConcernAsync(transaction, number, cancellationToken);

    private Action<PhaseRow> Only(IReadOnlyDictionary<int, string> terms, Action<PhaseRow> visit) => row =>
    {
        if (Sees(terms, row.Unit, row.Area))
        {
            visit(row);
        }
    };

    private bool Sees(IReadOnlyDictionary<int, string> terms, int unit, int area) => visibility.Owns(terms[unit]) && SeesArea(terms, area);

    private bool SeesArea(IReadOnlyDictionary<int, string> terms, int area) => visibility.SeesArea(terms[area] is { Length: > 0 } code ? code : null);
}
