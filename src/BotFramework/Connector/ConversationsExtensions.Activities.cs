using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Calls whose address is in the activity itself.</summary>
public static partial class ConversationsExtensions
{
    public static Task<ResourceResponse> SendToConversationAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(ConversationOf(activity), activity, cancellationToken);

    public static ResourceResponse SendToConversation(this IConversations operations, Activity activity) =>
        Wait(() => operations.SendToConversationAsync(activity));

    public static Task<ResourceResponse> ReplyToActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.ReplyToActivityAsync(ConversationOf(activity), Given(activity.ReplyToId, "replyToId"), activity, cancellationToken);

    public static ResourceResponse ReplyToActivity(this IConversations operations, Activity activity) =>
        Wait(() => operations.ReplyToActivityAsync(activity));

    public static Task<ResourceResponse> UpdateActivityAsync(
        this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(ConversationOf(activity), Given(activity.Id, "id"), activity, cancellationToken);

    public static ResourceResponse UpdateActivity(this IConversations operations, Activity activity) =>
        Wait(() => operations.UpdateActivityAsync(activity));

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations, ChannelAccount bot, ChannelAccount user, Activity? activity = null, CancellationToken cancellationToken = default) =>
        operations.CreateConversationAsync(new ConversationParameters { Bot = bot, Members = [user], Activity = activity }, cancellationToken);

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(
        this IConversations operations, string botAddress, string userAddress, Activity? activity = null, CancellationToken cancellationToken = default) =>
        operations.CreateDirectConversationAsync(
            new ChannelAccount { Id = botAddress }, new ChannelAccount { Id = userAddress }, activity, cancellationToken);

    public static ConversationResourceResponse CreateDirectConversation(
        this IConversations operations, ChannelAccount bot, ChannelAccount user, Activity? activity = null) =>
        Wait(() => operations.CreateDirectConversationAsync(bot, user, activity));

    public static ConversationResourceResponse CreateDirectConversation(
        this IConversations operations, string botAddress, string userAddress, Activity? activity = null) =>
        Wait(() => operations.CreateDirectConversationAsync(botAddress, userAddress, activity));

    private static string ConversationOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Given(activity.Conversation?.Id, "conversation.id");
    }

    private static string Given(string? value, string name) =>
        string.IsNullOrEmpty(value) ? throw new ArgumentException($"The activity has no {name}.", "activity") : value;

    // On a thread of the pool, so that a caller with a synchronisation context cannot wait for itself.
    private static T Wait<T>(Func<Task<T>> call) => Task.Run(call).GetAwaiter().GetResult();
}
