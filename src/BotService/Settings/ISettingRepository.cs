using Huiyin.Transactions;

namespace Huiyin.Settings;

internal interface ISettingRepository
{
    /// <summary>Of all documents together; 0 before the first. Whoever changes one has seen all that count beside it.</summary>
    Task<long> LastSequenceAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>The newest of each kind.</summary>
    Task<IReadOnlyList<SettingDocument>> NewestAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>All versions of a kind, newest first.</summary>
    Task<IReadOnlyList<SettingDocument>> HistoryAsync(ITransaction transaction, string kind, CancellationToken cancellationToken);

    /// <summary>How many open concerns each unit owns.</summary>
    Task<IReadOnlyDictionary<string, int>> OpenConcernsByUnitAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>How many open concerns lie in each area.</summary>
    Task<IReadOnlyDictionary<string, int>> OpenConcernsByAreaAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>Fails as a duplicate when another node took <paramref name="sequence"/>, and is then worth another try.</summary>
    Task AddAsync(ITransaction transaction, long sequence, SettingDocument document, CancellationToken cancellationToken);
}
