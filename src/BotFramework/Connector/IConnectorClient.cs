namespace Microsoft.Bot.Connector;

public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    IAttachments Attachments { get; }

    IConversations Conversations { get; }
}
