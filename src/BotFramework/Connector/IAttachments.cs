using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Files that a channel keeps, used through <see cref="AttachmentsExtensions"/>.</summary>
public interface IAttachments
{
    internal Task<AttachmentInfo> GetAttachmentInfoAsync(string attachmentId, CancellationToken cancellationToken);

    internal Task<Stream> GetAttachmentAsync(string attachmentId, string viewId, CancellationToken cancellationToken);
}
