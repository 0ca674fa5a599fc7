using System.Security.Claims;
using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Huiyin.AdminApi;

/// <summary>Photos and files that staff add as evidence, and those that residents sent.</summary>
internal sealed class AttachmentEndpoints(ITransactions transactions, ConcernReading reading, IAttachmentRepository attachments, IUploads uploads, EvidenceIntake intake)
{
    public async Task<Created<AttachmentView>> UploadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Request.ContentLength > EvidenceIntake.LargestFile)
        {
            throw new UploadTooLargeException(EvidenceIntake.LargestFile);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = EvidenceIntake.LargestFile + 1;
        }

        var head = new byte[FileSignature.Length];
        var length = await http.Request.Body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        var kind = KindOf(head.AsSpan(0, length), http.Request.ContentType);
        await using var whole = new PrefixedStream(head.AsMemory(0, length), http.Request.Body);
        var attachment = await intake.KeepAsync(whole, kind, SentName(http.Request), StaffPrincipal.ActorOf(http.User), cancellationToken);
        var view = AttachmentView.Of(attachment);
        return TypedResults.Created(view.Url, view);
    }

    public async Task<FileStreamHttpResult> DownloadAsync(string attachment, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        var found = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                var known = await attachments.FindAsync(transaction, attachment, token);
                if (known?.ConcernId is { } concern)
                {
                    await reading.FindAsync(transaction, concern, reading.AccessOf(caller), token);
                    return known;
                }

                // What no concern has taken yet is its sender's.
                var member = StaffPrincipal.MemberOf(caller);
                return known?.UploadedBy == member.Id || member.Role == ActorRole.Administrator ? known : null;
            },
            cancellationToken);
        var content = found is null ? null : uploads.Open(found.ContentHash);
        return content is null
            ? throw ApiRefusal.NotFound(attachment.Length <= 40 ? attachment : attachment[..40])
            : TypedResults.Stream(content, found!.ContentType, found.FileName, entityTag: new EntityTagHeaderValue($"\"{found.ContentHash}\""), enableRangeProcessing: true);
    }

    private static FileKind KindOf(ReadOnlySpan<byte> head, string? declared)
    {
        if (head.Length == 0)
        {
            throw ApiRefusal.Missing("file");
        }

        var found = FileSignature.Recognise(head);
        var says = MediaTypeHeaderValue.TryParse(declared, out var type) ? type.MediaType.ToString() : "application/octet-stream";
        return found is not null && (says == "application/octet-stream" || found.IsCalled(says))
            ? found
            : throw new ApiRefusal(
                StatusCodes.Status415UnsupportedMediaType,
                "unsupported-media-type",
                "file",
                ("type", says),
                ("allowed", string.Join(", ", FileKind.All.Select(kind => kind.ContentType))));
    }

    private static string? SentName(HttpRequest request) =>
        ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition)
            ? HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString()
            : null;
}
