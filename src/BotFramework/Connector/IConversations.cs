using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>
/// The conversations of one channel, used through <see cref="ConversationsExtensions"/>. The SDK's own members of this
/// interface name types of Microsoft.Rest, so here they are internal and plain. A refusal by the channel is an
/// <see cref="ErrorResponseException"/> whose inner <see cref="HttpRequestException"/> has the status.
/// </summary>
public interface IConversations
{
    internal Task<ConversationsResult> GetConversationsAsync(string? continuationToken, CancellationToken cancellationToken);

    internal Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken);

    internal Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken);

    internal Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken);

    internal Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken);

    internal Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken);

    internal Task<ResourceResponse> SendConversationHistoryAsync(string conversationId, Transcript transcript, CancellationToken cancellationToken);

    internal Task<IList<ChannelAccount>> GetConversationMembersAsync(string conversationId, CancellationToken cancellationToken);

    internal Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken);

    internal Task DeleteConversationMemberAsync(string conversationId, string memberId, CancellationToken cancellationToken);

    internal Task<IList<ChannelAccount>> GetActivityMembersAsync(string conversationId, string activityId, CancellationToken cancellationToken);

    internal Task<ResourceResponse> UploadAttachmentAsync(string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken);
}
