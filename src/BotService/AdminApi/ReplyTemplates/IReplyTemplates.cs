using Huiyin.Transactions;

namespace Huiyin.AdminApi.ReplyTemplates;

internal interface IReplyTemplates
{
    /// <summary>All, by category and title.</summary>
    Task<IReadOnlyList<ReplyTemplate>> ListAsync(ITransaction transaction, CancellationToken cancellationToken);

    Task<ReplyTemplate?> FindAsync(ITransaction transaction, string templateId, CancellationToken cancellationToken);

    Task AddAsync(ITransaction transaction, ReplyTemplate template, CancellationToken cancellationToken);

    /// <summary>Throws <see cref="ConcurrencyConflictException"/> when the stored version is not the one before.</summary>
    Task UpdateAsync(ITransaction transaction, ReplyTemplate template, CancellationToken cancellationToken);

    Task RemoveAsync(ITransaction transaction, string templateId, CancellationToken cancellationToken);
}
