using Dapper;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class AttachmentRepository : IAttachmentRepository
{
    private const string Columns = "id, concern_id, content_hash, content_type, file_name, size, source, uploaded_by, created_at";

    public Task AddAsync(ITransaction transaction, Attachment attachment, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO attachment (id, concern_id, content_hash, content_type, file_name, size, source, uploaded_by, created_at)
            VALUES (@Id, @ConcernId, @ContentHash, @ContentType, @FileName, @Size, @Source, @UploadedBy, @CreatedAt)
            """,
            attachment,
            cancellationToken: cancellationToken));

    public Task<Attachment?> FindAsync(ITransaction transaction, string attachmentId, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleOrDefaultAsync<Attachment>(new CommandDefinition(
            $"SELECT {Columns} FROM attachment WHERE id = @Id",
            new { Id = attachmentId },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<Attachment>> FindAsync(ITransaction transaction, IReadOnlyList<string> attachmentIds, CancellationToken cancellationToken)
    {
        var found = (await transaction.Connection().QueryAsync<Attachment>(new CommandDefinition(
            $"SELECT {Columns} FROM attachment WHERE {transaction.Dialect().Among("id", "Ids")}",
            new { Ids = attachmentIds.ToArray() },
            cancellationToken: cancellationToken))).ToDictionary(attachment => attachment.Id);
        return [.. attachmentIds.Where(found.ContainsKey).Select(id => found[id])];
    }

    public async Task<IReadOnlyList<Attachment>> OfConcernAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<Attachment>(new CommandDefinition(
            $"SELECT {Columns} FROM attachment WHERE concern_id = @ConcernId ORDER BY created_at, id",
            new { ConcernId = concernId },
            cancellationToken: cancellationToken)),
    ];

    public async Task<bool> AssignAsync(ITransaction transaction, string attachmentId, string concernId, CancellationToken cancellationToken) =>
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE attachment SET concern_id = @ConcernId
            WHERE id = @Id AND (concern_id IS NULL OR concern_id = @ConcernId)
            """,
            new { Id = attachmentId, ConcernId = concernId },
            cancellationToken: cancellationToken)) == 1;
}
