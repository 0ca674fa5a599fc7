#nullable disable

using Huiyin.Protocol;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Hands everything a turn received, sent, changed and deleted to a logger when the turn is over. A logger that fails
/// does not fail the turn.
/// </summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private readonly ITranscriptLogger _logger;

    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        _logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger));
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var transcript = new Queue<Activity>();
        RecordIncoming(turnContext.Activity, transcript);
        turnContext.OnSendActivities(async (_, activities, next) =>
        {
            var responses = await next();
            activities.ForEach(activity => Record(activity, transcript));
            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next();
            Record(activity, transcript).Type = ActivityTypes.MessageUpdate;
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, next) =>
        {
            await next();
            var deletion = new Activity(ActivityTypes.MessageDelete) { Id = reference.ActivityId };
            Record(deletion.ApplyConversationReference(reference), transcript);
        });

        try
        {
            await nextTurn(cancellationToken);
        }
        finally
        {
            await LogAsync(transcript);
        }
    }

    private static void RecordIncoming(Activity activity, Queue<Activity> transcript)
    {
        // The event that starts a proactive turn was said by nobody.
        if (activity is null or { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation })
        {
            return;
        }

        activity.From ??= new ChannelAccount();
        activity.From.Role = string.IsNullOrEmpty(activity.From.Role) ? RoleTypes.User : activity.From.Role;
        Record(activity, transcript);
    }

    private static Activity Record(Activity activity, Queue<Activity> transcript)
    {
        var record = ActivityJson.Parse(ActivityJson.WriteUtf8(activity));
        record.Timestamp ??= TimeProvider.System.GetUtcNow();

        // Not every channel tells the id it gave.
        record.Id = string.IsNullOrEmpty(record.Id) ? $"g_{Guid.NewGuid():N}" : record.Id;
        transcript.Enqueue(record);
        return record;
    }

    private async Task LogAsync(Queue<Activity> transcript)
    {
        while (transcript.TryDequeue(out var activity))
        {
            try
            {
                await _logger.LogActivityAsync(activity);
            }
            catch (Exception e)
            {
                System.Diagnostics.Trace.TraceError($"The transcript logger failed: {e.GetType().Name}");
            }
        }
    }
}
