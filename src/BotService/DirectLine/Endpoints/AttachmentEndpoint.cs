using Huiyin.Concerns;
using Huiyin.DirectLine.Protocol;
using Huiyin.Transactions;
using Microsoft.Net.Http.Headers;

namespace Huiyin.DirectLine.Endpoints;

/// <summary>Hands out uploaded files to whoever knows their address, which nobody can guess.</summary>
internal sealed class AttachmentEndpoint(ITransactions transactions, IAttachmentRepository attachments, IUploads uploads)
{
    public async Task<IResult> ReadAsync(HttpContext http, string attachmentId, CancellationToken cancellationToken)
    {
        var attachment = await transactions.ReadAsync(
            (transaction, token) => attachments.FindAsync(transaction, attachmentId, token),
            cancellationToken);
        var content = attachment is null ? null : uploads.Open(attachment.ContentHash);
        if (attachment is null || content is null)
        {
            throw DirectLineError.NotFound("Attachment not found");
        }

        // A stranger's bytes on our own address: never run, never sniffed, never framed into something else.
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "private, max-age=31536000, immutable";
        headers.ContentDisposition = Disposition(attachment);
        return Results.Stream(content, attachment.ContentType, entityTag: new EntityTagHeaderValue($"\"{attachment.ContentHash}\""), enableRangeProcessing: true);
    }

    private static string Disposition(Attachment attachment)
    {
        var isImage = attachment.ContentType.StartsWith("image/", StringComparison.Ordinal);
        var disposition = new ContentDispositionHeaderValue(isImage ? "inline" : "attachment");
        disposition.SetHttpFileName(attachment.FileName);
        return disposition.ToString();
    }
}
