using Huiyin.Transactions;

namespace Huiyin.Concerns.Proof;

internal interface ILedgerPages
{
    Task<long> CountAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>
    /// Up to <paramref name="limit"/> concerns behind the id <paramref name="after"/>, and whatever else lies between them. What cannot be
    /// read says so in its entry.
    /// </summary>
    Task<LedgerPage> ReadAsync(ITransaction transaction, string after, int limit, CancellationToken cancellationToken);

    /// <summary>How many concerns are merged, and which of their people do not follow the one that goes on: number, resident, number of that one.</summary>
    Task<(long Merged, IReadOnlyList<(string Number, string ResidentId, string GoesOn)> Left)> MergedAsync(ITransaction transaction, CancellationToken cancellationToken);
}

/// <param name="Entries">In the order of their ids.</param>
/// <param name="Next">The id to go on behind; null behind the last.</param>
internal sealed record LedgerPage(IReadOnlyList<LedgerEntry> Entries, string? Next);
