using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Protocol;
using Microsoft.Bot.Schema;

namespace Huiyin.Bot;

/// <summary>Several messages in words as one, with the answers of the last.</summary>
internal sealed class MessageDigest(IDialogContent content) : IMessageDigest
{
    private const string Between = "\n\n";

    public DigestPiece? Read(string payload)
    {
        var activity = ActivityJson.Parse(payload);
        return activity is { Type: ActivityTypes.Message, Text.Length: > 0, Attachments: null or { Count: 0 } }
            ? new DigestPiece(activity.Text.Length + Between.Length, activity.InputHint == InputHints.ExpectingInput)
            : null;
    }

    public string Compose(IReadOnlyList<string> payloads)
    {
        var activities = payloads.Select(ActivityJson.Parse).ToList();
        var (first, last) = (activities[0], activities[^1]);
        var introduction = content.Current.Prompts.Text("deliveries.digest", last.Locale ?? Locales.Chinese, ("count", activities.Count));
        // What the channel and the client go by stays the first's; what the resident may answer is the last's.
        first.Text = string.Join(Between, activities.Select(activity => activity.Text).Prepend(introduction));
        first.Summary = null;
        first.Speak = null;
        first.Locale = last.Locale;
        first.Timestamp = last.Timestamp;
        first.InputHint = last.InputHint;
        first.SuggestedActions = last.SuggestedActions;
        return ActivityJson.Write(first);
    }
}
