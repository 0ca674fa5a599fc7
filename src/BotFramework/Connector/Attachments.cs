using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

public class Attachments(ConnectorClient client) : IAttachments
{
    public ConnectorClient Client { get; } = client ?? throw new ArgumentNullException(nameof(client));

    Task<AttachmentInfo> IAttachments.GetAttachmentInfoAsync(string attachmentId, CancellationToken cancellationToken) =>
        Client.GetAsync<AttachmentInfo>(ConnectorPath.Attachment(attachmentId), cancellationToken);

    Task<Stream> IAttachments.GetAttachmentAsync(string attachmentId, string viewId, CancellationToken cancellationToken) =>
        Client.GetStreamAsync(ConnectorPath.Attachment(attachmentId) + "/views/" + ConnectorPath.Segment(viewId, nameof(viewId)), cancellationToken);
}
