using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

public static partial class ConversationsExtensions
{
    public static Task<ConversationsResult> GetConversationsAsync(
        this IConversations operations, string? continuationToken = null, CancellationToken cancellationToken = default) =>
        operations.GetConversationsAsync(continuationToken, cancellationToken);

    public static Task<ConversationResourceResponse> CreateConversationAsync(
        this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        operations.CreateConversationAsync(parameters, cancellationToken);

    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(conversationId, activity, cancellationToken);

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ReplyToActivityAsync(conversationId, activityId, activity, cancellationToken);

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(conversationId, activityId, activity, cancellationToken);

    public static Task DeleteActivityAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        operations.DeleteActivityAsync(conversationId, activityId, cancellationToken);

    public static Task<ResourceResponse> SendConversationHistoryAsync(
        this IConversations operations, string conversationId, Transcript transcript, CancellationToken cancellationToken = default) =>
        operations.SendConversationHistoryAsync(conversationId, transcript, cancellationToken);

    public static Task<IList<ChannelAccount>> GetConversationMembersAsync(
        this IConversations operations, string conversationId, CancellationToken cancellationToken = default) =>
        operations.GetConversationMembersAsync(conversationId, cancellationToken);

    public static Task<ChannelAccount> GetConversationMemberAsync(
        this Conversations operations, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        operations.GetConversationMemberAsync(userId, conversationId, cancellationToken);

    public static Task<PagedMembersResult> GetConversationPagedMembersAsync(
        this IConversations operations,
        string conversationId,
        int? pageSize = null,
        string? continuationToken = null,
        CancellationToken cancellationToken = default) =>
        operations.GetConversationPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken);

    public static Task DeleteConversationMemberAsync(
        this IConversations operations, string conversationId, string memberId, CancellationToken cancellationToken = default) =>
        operations.DeleteConversationMemberAsync(conversationId, memberId, cancellationToken);

    public static Task<IList<ChannelAccount>> GetActivityMembersAsync(
        this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        operations.GetActivityMembersAsync(conversationId, activityId, cancellationToken);

    public static Task<ResourceResponse> UploadAttachmentAsync(
        this IConversations operations, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default) =>
        operations.UploadAttachmentAsync(conversationId, attachmentUpload, cancellationToken);
}
