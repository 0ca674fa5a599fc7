using System.ComponentModel;
using Huiyin.Concerns;

namespace Huiyin.AdminApi.Contracts;

internal sealed record AttachmentView(
    string Id,
    string FileName,
    string ContentType,
    [property: Description("In bytes.")] long Size,
    [property: Description("Where the bytes are, with the same token.")] string Url,
    DateTimeOffset CreatedAt)
{
    public static AttachmentView Of(Attachment attachment) => new(
        attachment.Id,
        attachment.FileName,
        attachment.ContentType,
        attachment.Size,
        $"{AdminApiRoutes.Root}/attachments/{attachment.Id}",
        attachment.CreatedAt);
}
