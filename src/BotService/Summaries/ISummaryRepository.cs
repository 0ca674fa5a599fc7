using Huiyin.Transactions;

namespace Huiyin.Summaries;

internal interface ISummaryRepository
{
    /// <summary>False when this period is frozen already.</summary>
    Task<bool> AddAsync(ITransaction transaction, FrozenSummary summary, CancellationToken cancellationToken);

    Task<FrozenSummary?> FindAsync(ITransaction transaction, string period, DateOnly firstDay, CancellationToken cancellationToken);

    /// <summary>Newest first, without the documents.</summary>
    Task<IReadOnlyList<FrozenSummary>> ListAsync(ITransaction transaction, string? period, int limit, CancellationToken cancellationToken);

    Task AddCorrectionAsync(ITransaction transaction, Correction correction, CancellationToken cancellationToken);

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<Correction>> CorrectionsAsync(ITransaction transaction, string summaryId, CancellationToken cancellationToken);

    /// <summary>Lets nobody else decide about the notice before the transaction ends.</summary>
    Task LockAsync(ITransaction transaction, string summaryId, CancellationToken cancellationToken);

    /// <summary>An edit has nothing but its words; the words of a publication are stored before it, and none after.</summary>
    Task AddActAsync(ITransaction transaction, NoticeAct act, CancellationToken cancellationToken);

    /// <summary>Oldest first.</summary>
    Task<IReadOnlyList<NoticeAct>> ActsAsync(ITransaction transaction, string summaryId, CancellationToken cancellationToken);
}
