#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn seen as one of a certain kind of activity.</summary>
internal sealed class TypedTurnContext<T>(ITurnContext turnContext) : ITurnContext<T>
    where T : IActivity
{
    public BotAdapter Adapter => turnContext.Adapter;

    public TurnContextStateCollection TurnState => turnContext.TurnState;

    public bool Responded => turnContext.Responded;

    public T Activity => (T)(IActivity)turnContext.Activity;

    Activity ITurnContext.Activity => turnContext.Activity;

    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(textReplyToSend, speak, inputHint, cancellationToken);

    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(activity, cancellationToken);

    public Task<ResourceResponse[]> SendActivitiesAsync(
        IActivity[] activities,
        CancellationToken cancellationToken = default) =>
        turnContext.SendActivitiesAsync(activities, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        turnContext.UpdateActivityAsync(activity, cancellationToken);

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default) =>
        turnContext.DeleteActivityAsync(activityId, cancellationToken);

    public Task DeleteActivityAsync(
        ConversationReference conversationReference,
        CancellationToken cancellationToken = default) =>
        turnContext.DeleteActivityAsync(conversationReference, cancellationToken);

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => turnContext.OnSendActivities(handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => turnContext.OnUpdateActivity(handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => turnContext.OnDeleteActivity(handler);
}
