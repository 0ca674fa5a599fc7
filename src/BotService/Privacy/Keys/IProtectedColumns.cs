using Huiyin.Transactions;

namespace Huiyin.Privacy.Keys;

/// <summary>Every encrypted column of the database, to encrypt it anew.</summary>
internal interface IProtectedColumns
{
    IReadOnlyList<string> Names { get; }

    /// <summary>Values in the column.</summary>
    Task<long> CountAsync(ITransaction transaction, string column, CancellationToken cancellationToken);

    /// <summary>
    /// Looks at the next rows behind <paramref name="after"/> and encrypts what isn't under the active key, or with <paramref name="onlyPlain"/> what
    /// isn't encrypted at all.
    /// </summary>
    Task<ProtectedBatch> ProtectAsync(ITransaction transaction, string column, string? after, int limit, bool onlyPlain, CancellationToken cancellationToken);
}
