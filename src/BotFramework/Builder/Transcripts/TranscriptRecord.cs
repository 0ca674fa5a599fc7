#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What an activity does to a transcript: an update takes the place of the message, of a deleted one a mark is left.</summary>
internal static class TranscriptRecord
{
    public static void Apply(List<Activity> transcript, Activity activity)
    {
        var original = transcript.FindIndex(a => a.Id is not null && a.Id == activity.Id);
        if (original < 0 || activity.Type is not (ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete))
        {
            transcript.Add(activity);
            return;
        }

        transcript[original] = activity.Type == ActivityTypes.MessageUpdate
            ? Updated(transcript[original], activity)
            : Deleted(transcript[original]);
    }

    private static Activity Updated(Activity original, Activity update)
    {
        update.Type = ActivityTypes.Message;
        update.Timestamp = original.Timestamp;
        update.LocalTimestamp = original.LocalTimestamp;
        return update;
    }

    private static Activity Deleted(Activity original) => new(ActivityTypes.MessageDelete)
    {
        Id = original.Id,
        From = new ChannelAccount("deleted", role: original.From?.Role),
        Recipient = new ChannelAccount("deleted", role: original.Recipient?.Role),
        Locale = original.Locale,
        Timestamp = original.Timestamp,
        LocalTimestamp = original.LocalTimestamp,
        ChannelId = original.ChannelId,
        Conversation = original.Conversation,
        ServiceUrl = original.ServiceUrl,
        ReplyToId = original.ReplyToId,
    };
}
