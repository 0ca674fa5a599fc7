using Huiyin.Outbox;
using Huiyin.Protocol;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.Bot;

/// <summary>
/// The adapter that every channel's turn runs on: what the bot sends is not sent but queued in the turn's transaction,
/// so that a turn which fails says nothing and a turn which commits is heard.
/// </summary>
internal sealed class TurnAdapter(IOutbox outbox, TimeProvider time) : BotAdapter
{
    public async Task RunAsync(TurnScope scope, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        context.TurnState.Add(scope);
        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var transaction = turnContext.TurnState.Get<TurnScope>().Transaction;
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            var activity = activities[index];
            if (IsLocal(activity.Type))
            {
                responses[index] = new ResourceResponse(activity.Id);
                continue;
            }

            // Channels order by time and put ids of their own on what they deliver; ours makes a repeated delivery harmless.
            activity.Id = OutgoingActivityId.New(time);
            activity.Timestamp = time.GetUtcNow();
            if (turnContext.Activity.Type != ActivityTypes.Message)
            {
                // Nobody but us ever saw that activity, and a client waits for the one it is told of.
                activity.ReplyToId = null;
            }

            await outbox.EnqueueAsync(transaction, Message(activity, OutboxOperation.Send), cancellationToken);
            responses[index] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        activity.Timestamp = time.GetUtcNow();
        await outbox.EnqueueAsync(turnContext.TurnState.Get<TurnScope>().Transaction, Message(activity, OutboxOperation.Update), cancellationToken);
        return new ResourceResponse(activity.Id);
    }

    public override async Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        var activity = new Activity(ActivityTypes.MessageDelete, id: reference.ActivityId).ApplyConversationReference(reference);
        activity.Id = reference.ActivityId;
        await outbox.EnqueueAsync(turnContext.TurnState.Get<TurnScope>().Transaction, Message(activity, OutboxOperation.Delete), cancellationToken);
    }

    // Traces are for a developer's emulator, delays would hold the transaction open, invoke responses belong to the request.
    private static bool IsLocal(string? type) => type is ActivityTypes.Trace or ActivityTypes.Delay or "invokeResponse";

    private static NewOutboxMessage Message(Activity activity, OutboxOperation operation) =>
        new(new ConversationKey(activity.ChannelId, activity.Conversation.Id), activity.Id, operation, ActivityJson.Write(activity));
}
