using Huiyin.Transactions;

namespace Huiyin.Concerns;

internal interface IAttachmentRepository
{
    Task AddAsync(ITransaction transaction, Attachment attachment, CancellationToken cancellationToken);

    Task<Attachment?> FindAsync(ITransaction transaction, string attachmentId, CancellationToken cancellationToken);

    /// <summary>In the order of <paramref name="attachmentIds"/>; unknown ids are left out.</summary>
    Task<IReadOnlyList<Attachment>> FindAsync(ITransaction transaction, IReadOnlyList<string> attachmentIds, CancellationToken cancellationToken);

    Task<IReadOnlyList<Attachment>> OfConcernAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken);

    /// <summary>Gives an attachment to a concern; false when it belongs to another one already.</summary>
    Task<bool> AssignAsync(ITransaction transaction, string attachmentId, string concernId, CancellationToken cancellationToken);
}
