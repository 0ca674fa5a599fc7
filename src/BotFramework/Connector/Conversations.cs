using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

public class Conversations(ConnectorClient client) : IConversations
{
    public ConnectorClient Client { get; } = client ?? throw new ArgumentNullException(nameof(client));

    Task<ConversationsResult> IConversations.GetConversationsAsync(string? continuationToken, CancellationToken cancellationToken) =>
        Client.GetAsync<ConversationsResult>(ConnectorPath.Conversations + Query(("continuationToken", continuationToken)), cancellationToken);

    Task<ConversationResourceResponse> IConversations.CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken) =>
        Post<ConversationResourceResponse>(ConnectorPath.Conversations, Body(parameters), cancellationToken);

    Task<ResourceResponse> IConversations.SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken) =>
        Post<ResourceResponse>(ConnectorPath.Activities(conversationId), Body(activity), cancellationToken);

    Task<ResourceResponse> IConversations.ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        Post<ResourceResponse>(ConnectorPath.Activity(conversationId, activityId), Body(activity), cancellationToken);

    Task<ResourceResponse> IConversations.UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        Client.SendAsync<ResourceResponse>(HttpMethod.Put, ConnectorPath.Activity(conversationId, activityId), Body(activity), cancellationToken);

    Task IConversations.DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        Client.SendAsync(HttpMethod.Delete, ConnectorPath.Activity(conversationId, activityId), cancellationToken);

    Task<ResourceResponse> IConversations.SendConversationHistoryAsync(string conversationId, Transcript transcript, CancellationToken cancellationToken) =>
        Post<ResourceResponse>(ConnectorPath.Activities(conversationId) + "/history", Body(transcript), cancellationToken);

    Task<IList<ChannelAccount>> IConversations.GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken) =>
        Client.GetAsync<IList<ChannelAccount>>(ConnectorPath.Conversation(conversationId) + "/members", cancellationToken);

    Task<PagedMembersResult> IConversations.GetConversationPagedMembersAsync(
        string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken) =>
        Client.GetAsync<PagedMembersResult>(
            ConnectorPath.Conversation(conversationId) + "/pagedmembers"
                + Query(("pageSize", pageSize?.ToString(CultureInfo.InvariantCulture)), ("continuationToken", continuationToken)),
            cancellationToken);

    Task IConversations.DeleteConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken) =>
        Client.SendAsync(
            HttpMethod.Delete, ConnectorPath.Conversation(conversationId) + "/members/" + ConnectorPath.Segment(memberId, nameof(memberId)), cancellationToken);

    Task<IList<ChannelAccount>> IConversations.GetActivityMembersAsync(string conversationId, string activityId, CancellationToken cancellationToken) =>
        Client.GetAsync<IList<ChannelAccount>>(ConnectorPath.Activity(conversationId, activityId) + "/members", cancellationToken);

    Task<ResourceResponse> IConversations.UploadAttachmentAsync(
        string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken) =>
        Post<ResourceResponse>(ConnectorPath.Conversation(conversationId) + "/attachments", Body(attachmentUpload), cancellationToken);

    internal Task<ChannelAccount> GetConversationMemberAsync(string userId, string conversationId, CancellationToken cancellationToken) =>
        Client.GetAsync<ChannelAccount>(
            ConnectorPath.Conversation(conversationId) + "/members/" + ConnectorPath.Segment(userId, nameof(userId)), cancellationToken);

    private Task<T> Post<T>(string path, byte[] body, CancellationToken cancellationToken)
        where T : class => Client.SendAsync<T>(HttpMethod.Post, path, body, cancellationToken);

    private static byte[] Body<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return ConnectorJson.Write(value);
    }

    private static string Query(params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var query = string.Empty;
        foreach (var (name, value) in parameters)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query += (query.Length == 0 ? "?" : "&") + name + "=" + Uri.EscapeDataString(value);
            }
        }

        return query;
    }
}
