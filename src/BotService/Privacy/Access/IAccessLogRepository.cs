using Huiyin.Transactions;

namespace Huiyin.Privacy.Access;

/// <summary>Append-only; the database refuses anything else.</summary>
internal interface IAccessLogRepository
{
    Task AppendAsync(ITransaction transaction, AccessEntry entry, CancellationToken cancellationToken);

    /// <summary>Whether the same member saw the same fields of the concern or household through the same door since then.</summary>
    Task<bool> IsNotedAsync(ITransaction transaction, AccessEntry entry, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<AccessEntry>> ListAsync(ITransaction transaction, AccessFilter filter, CancellationToken cancellationToken);
}
