using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs;
using Huiyin.Protocol;
using Microsoft.Bot.Schema;

namespace Huiyin.Bot;

/// <summary>Words what residents are told of a change, as a message in their conversation and language.</summary>
internal sealed class NotificationComposer(IDialogContent content, DistrictTime district, IEvidenceLinks links, TimeProvider time) : INotificationComposer
{
    public string Compose(Notification notification)
    {
        var recipient = notification.Recipient;
        var voice = new Voice(content.Current, recipient.Locale, recipient.Conversation.ChannelId);
        var activity = notification.Change.Code == ConcernMessages.Rectified ? Rectified(notification, voice) : voice.Say(KeyOf(notification), Values(notification, voice));
        return ActivityJson.Write(Addressed(activity, notification));
    }

    private Activity Rectified(Notification notification, Voice voice)
    {
        var number = notification.Concern.Number;
        var text = voice.Text("concern.rectified", Values(notification, voice));
        if (!notification.Recipient.IsReporter)
        {
            return voice.Say("concern.rectified.follower", Values(notification, voice));
        }

        var photos = links.To(notification.Change.Evidence, notification.Recipient.Conversation).Select(url => new Dictionary<string, object?> { ["url"] = url }).ToList();
        return voice.Show(
            "rectified",
            new Dictionary<string, object?>
            {
                ["locale"] = voice.Locale,
                ["number"] = ConcernNumber.Format(number),
                ["title"] = ConcernWording.Title(notification.Concern),
                ["unit"] = ConcernWording.UnitOf(notification.Change.Unit ?? notification.Concern.Unit, voice.Content),
                ["text"] = notification.Change.Text ?? "",
                ["before"] = new List<Dictionary<string, object?>>(),
                ["after"] = photos,
            },
            text,
            RectificationReply.Phrase(voice, solved: true, number),
            RectificationReply.Phrase(voice, solved: false, number));
    }

    private Activity Addressed(Activity activity, Notification notification)
    {
        var recipient = notification.Recipient;
        var envelope = recipient.Reference is { } stored ? ConversationReferences.Read(stored) : Unreferenced(recipient);
        activity.Id = notification.ActivityId;
        activity.Timestamp = time.GetUtcNow();
        activity.ChannelId = envelope.ChannelId;
        activity.ServiceUrl = envelope.ServiceUrl;
        activity.Conversation = envelope.Conversation;
        activity.From = envelope.From;
        activity.Recipient = envelope.Recipient;
        return activity;
    }

    private static Activity Unreferenced(Recipient recipient) => new(
        ActivityTypes.Message,
        channelId: recipient.Conversation.ChannelId,
        conversation: new ConversationAccount(id: recipient.Conversation.ConversationId));

    // The catalogue has each message under its code; what the clock brought about, and taking up again what had paused, is worded apart.
    private static string KeyOf(Notification notification)
    {
        var (concern, change) = (notification.Concern, notification.Change);
        return (change.Code, change.From, change.IsAutomatic) switch
        {
            (ConcernMessages.InProgress, ConcernStatus.Deferred, true) => "concern.review-due",
            (ConcernMessages.InProgress, ConcernStatus.AwaitingResident, true) => "concern.answer-missing",
            (ConcernMessages.InProgress, ConcernStatus.AwaitingResident or ConcernStatus.Deferred, _) => "concern.resumed",
            (ConcernMessages.Escalated, _, _) when concern.EscalationLevel > EscalationLevels.Supervisor => "concern.escalated.district",
            (ConcernMessages.Escalated, _, _) when concern.NextAct == NextAct.Accept => "concern.escalated.accept",
            (ConcernMessages.Escalated, _, _) when concern.NextAct == NextAct.FirstContact => "concern.escalated.first-contact",
            _ => change.Code,
        };
    }

    private (string Name, object? Value)[] Values(Notification notification, Voice voice)
    {
        var (concern, change) = (notification.Concern, notification.Change);
        return
        [
            ("number", ConcernNumber.Format(concern.Number)),
            ("title", ConcernWording.Title(concern)),
            ("unit", ConcernWording.UnitOf(change.Unit ?? concern.Unit, voice.Content)),
            ("text", change.Text ?? ""),
            ("reason", change.Text ?? ""),
            ("responsible", concern.ResponsibleInstead ?? ""),
            ("other", change.MergedIntoNumber is { } other ? ConcernNumber.Format(other) : ""),
            ("review", concern.ReviewOn),
            ("by", district.At(ByWhen(concern, change))),
        ];
    }

    private static DateTimeOffset ByWhen(Concern concern, ConcernChange change) =>
        change.Code is ConcernMessages.Escalated or ConcernMessages.AskedAgain ? concern.NextActDue!.Value
        : concern.ClosedAt is { } closed ? closed.AddDays(ConcernLimits.ReopenWithinDays)
        : concern.ResolutionDue;
}
