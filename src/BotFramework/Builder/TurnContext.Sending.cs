#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    public Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = null,
        CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        return SendActivityAsync(
            new Activity(ActivityTypes.Message)
            {
                Text = textReplyToSend,
                Speak = string.IsNullOrEmpty(speak) ? null : speak,
                InputHint = string.IsNullOrEmpty(inputHint) ? null : inputHint,
            },
            cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);

        // A handler may have kept the activity back.
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(
        IActivity[] activities,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            outgoing.Add(activity.ApplyConversationReference(reference));
        }

        return SendThroughHandlersAsync(outgoing, 0, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var changed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateThroughHandlersAsync(changed, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteThroughHandlersAsync(reference, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(
        ConversationReference conversationReference,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThroughHandlersAsync(conversationReference, 0, cancellationToken);
    }

    private Task<ResourceResponse[]> SendThroughHandlersAsync(
        List<Activity> activities,
        int handler,
        CancellationToken cancellationToken) => _sendHandlers is null || handler >= _sendHandlers.Count
            ? SendThroughAdapterAsync(activities, cancellationToken)
            : _sendHandlers[handler](
                this,
                activities,
                () => SendThroughHandlersAsync(activities, handler + 1, cancellationToken));

    private Task<ResourceResponse> UpdateThroughHandlersAsync(
        Activity activity,
        int handler,
        CancellationToken cancellationToken) => _updateHandlers is null || handler >= _updateHandlers.Count
            ? Adapter.UpdateActivityAsync(this, activity, cancellationToken)
            : _updateHandlers[handler](
                this,
                activity,
                () => UpdateThroughHandlersAsync(activity, handler + 1, cancellationToken));

    private Task DeleteThroughHandlersAsync(
        ConversationReference reference,
        int handler,
        CancellationToken cancellationToken) => _deleteHandlers is null || handler >= _deleteHandlers.Count
            ? Adapter.DeleteActivityAsync(this, reference, cancellationToken)
            : _deleteHandlers[handler](
                this,
                reference,
                () => DeleteThroughHandlersAsync(reference, handler + 1, cancellationToken));

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(
        List<Activity> activities,
        CancellationToken cancellationToken)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);

        for (var i = 0; i < responses?.Length && i < activities.Count; i++)
        {
            activities[i].Id = responses[i]?.Id ?? activities[i].Id;
        }

        Responded |= activities.Exists(a => a.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < activities.Count; i++)
        {
            BufferedReplyActivities.Add(activities[i]);
            responses[i] = new ResourceResponse();

            // The adapter, which would have noted it, does not see this one.
            if (activities[i].Type == InvokeResponse.ActivityType)
            {
                TurnState[BotAdapter.InvokeResponseKey] = activities[i];
            }
        }

        return responses;
    }
}
