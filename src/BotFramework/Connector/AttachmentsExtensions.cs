using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

public static class AttachmentsExtensions
{
    public static Task<AttachmentInfo> GetAttachmentInfoAsync(
        this IAttachments operations, string attachmentId, CancellationToken cancellationToken = default) =>
        operations.GetAttachmentInfoAsync(attachmentId, cancellationToken);

    /// <param name="operations">The channel's files.</param>
    /// <param name="attachmentId">The channel's id of the file.</param>
    /// <param name="viewId"><c>original</c>, <c>thumbnail</c>, or another view that the file's info names.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public static Task<Stream> GetAttachmentAsync(
        this IAttachments operations, string attachmentId, string viewId, CancellationToken cancellationToken = default) =>
        operations.GetAttachmentAsync(attachmentId, viewId, cancellationToken);
}
