using Huiyin.Transactions;

namespace Huiyin.Summaries.Phases;

/// <summary>Phases stored, read as streams: a summary sees hundreds of thousands and keeps none.</summary>
internal interface IPhaseRepository
{
    Task<long> PendingAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>Brings the phases of up to <paramref name="concerns"/> concerns up to their events; answers how many concerns there were.</summary>
    Task<int> CatchUpAsync(ITransaction transaction, int concerns, CancellationToken cancellationToken);

    /// <summary>Phases that began in the time, in no order. <paramref name="visit"/> must not keep the row: it is filled again.</summary>
    Task BegunAsync(ITransaction transaction, long from, long before, Action<PhaseRow> visit, CancellationToken cancellationToken);

    /// <summary>Open phases that stood at <paramref name="at"/>, just before what happened then.</summary>
    Task OpenAsync(ITransaction transaction, long at, Action<PhaseRow> visit, CancellationToken cancellationToken);

    /// <summary>First phases whose first contact was due in the time.</summary>
    Task ContactDueAsync(ITransaction transaction, long from, long before, Action<PhaseRow> visit, CancellationToken cancellationToken);

    /// <summary>How many concerns were filed in the time, by area and category.</summary>
    Task<IReadOnlyList<FiledCount>> FiledAsync(ITransaction transaction, long from, long before, CancellationToken cancellationToken);

    /// <summary>Of the numbers of <see cref="PhaseRow"/> the codes they stand for.</summary>
    Task<IReadOnlyDictionary<int, string>> TermsAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>All phases of a concern, in order, with codes.</summary>
    Task<IReadOnlyList<ConcernPhase>> OfConcernAsync(ITransaction transaction, long number, CancellationToken cancellationToken);
}

internal sealed record FiledCount(int Area, int Category, int Count);
