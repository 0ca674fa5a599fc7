using System.Security.Cryptography;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

/// <summary>Takes in a file that staff send as evidence: looks at what it really is, keeps the bytes, and leaves it for a concern to take.</summary>
internal sealed class EvidenceIntake(ITransactions transactions, IAttachmentRepository attachments, IUploads uploads, TimeProvider time)
{
    public const long LargestFile = 10 * 1024 * 1024;

    /// <summary>Null when it is nothing that a concern can use: see <see cref="FileKind.All"/>. Throws <see cref="UploadTooLargeException"/>.</summary>
    public async Task<Attachment?> TakeAsync(Stream content, string? name, Actor actor, CancellationToken cancellationToken)
    {
        var head = new byte[FileSignature.Length];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        if (FileSignature.Recognise(head.AsSpan(0, length)) is not { } kind)
        {
            return null;
        }

        await using var whole = new PrefixedStream(head.AsMemory(0, length), content);
        return await KeepAsync(whole, kind, name, actor, cancellationToken);
    }

    /// <summary>A file of which the kind is known already. Throws <see cref="UploadTooLargeException"/>.</summary>
    public async Task<Attachment> KeepAsync(Stream whole, FileKind kind, string? name, Actor actor, CancellationToken cancellationToken)
    {
        var upload = await uploads.SaveAsync(whole, LargestFile, cancellationToken);
        var attachment = new Attachment
        {
            // Residents load evidence by its address alone, so the id must not be guessable.
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            ContentHash = upload.ContentHash,
            ContentType = kind.ContentType,
            FileName = FileName.Clean(name, kind),
            Size = upload.Size,
            UploadedBy = actor.Id,
            CreatedAt = time.GetUtcNow(),
        };
        await transactions.WriteAsync(
            async (transaction, token) =>
            {
                await attachments.AddAsync(transaction, attachment, token);
                return 0;
            },
            cancellationToken);
        return attachment;
    }
}
