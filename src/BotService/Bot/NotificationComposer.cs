using System.Collections.Frozen;
using Huiyin.Concerns;
using Huiyin.Concerns.Closing;
using Huiyin.DialogContent;
using Huiyin.Dialogs;
using Huiyin.Protocol;
using Microsoft.Bot.Schema;

namespace Huiyin.Bot;

/// <summary>Words what residents are told of a change, as a message in their conversation and language.</summary>
internal sealed class NotificationComposer(IDialogContent content, DistrictTime district, IEvidenceLinks links, TimeProvider time) : INotificationComposer
{
    private static readonly FrozenSet<string> SpecialWordings = FrozenSet.Create(
        "concern.asked.follower",
        "concern.asked_again.follower",
        "concern.rectified.follower",
        "concern.confirmed.told",
        "concern.confirmed.follower",
        "concern.unanswered.follower",
        "concern.not_accepted.follower",
        "concern.withdrawn.follower",
        "concern.escalated.follower",
        "concern.escalated.accept.follower",
        "concern.escalated.first-contact.follower",
        "concern.escalated.district.follower",
        "concern.answer-missing.follower",
        "concern.review-due.follower",
        "concern.parent_rectified.follower",
        "concern.merged.follower",
        "concern.split.follower",
        "concern.reopened.told",
        "concern.reopened.follower");

    public string Compose(Notification notification)
    {
        var recipient = notification.Recipient;
        var voice = new Voice(content.Current, recipient.Locale, recipient.Conversation.ChannelId);
        return ActivityJson.Write(Addressed(Worded(notification, voice), notification));
    }

    private Activity Worded(Notification notification, Voice voice)
    {
        var (concern, code) = (notification.Concern, notification.Change.Code);
        var text = voice.Text(KeyOf(notification), Values(notification, voice));
        return (notification.Recipient.IsReporter, code) switch
        {
            (true, ConcernMessages.Rectified) => Rectified(notification, voice, text),
            (true, ConcernMessages.ReminderFirst or ConcernMessages.ReminderSecond) => voice.Ask(text, Answers(voice, concern.Number)),
            (true, ConcernMessages.Confirmed or ConcernMessages.Unanswered) => voice.Ask(text, RatingWords.Phrases(concern.Number)),
            _ => voice.Ask(text),
        };
    }

    private Activity Rectified(Notification notification, Voice voice, string text)
    {
        var number = notification.Concern.Number;
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
            Answers(voice, number));
    }

    private static string[] Answers(Voice voice, string number) =>
        [RectificationReply.Phrase(voice, solved: true, number), RectificationReply.Phrase(voice, solved: false, number)];

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
    // Where the reporter and those who follow hear it otherwise, the key has an ending.
    private static string KeyOf(Notification notification)
    {
        var (concern, change) = (notification.Concern, notification.Change);
        var key = (change.Code, change.From, change.IsAutomatic) switch
        {
            (ConcernMessages.InProgress, ConcernStatus.Deferred, true) => "concern.review-due",
            (ConcernMessages.InProgress, ConcernStatus.AwaitingResident, true) => "concern.answer-missing",
            (ConcernMessages.InProgress, ConcernStatus.AwaitingResident or ConcernStatus.Deferred, _) => "concern.resumed",
            (ConcernMessages.Escalated, _, _) when concern.EscalationLevel > EscalationLevels.Supervisor => "concern.escalated.district",
            (ConcernMessages.Escalated, _, _) when concern.NextAct == NextAct.Accept => "concern.escalated.accept",
            (ConcernMessages.Escalated, _, _) when concern.NextAct == NextAct.FirstContact => "concern.escalated.first-contact",
            (ConcernMessages.Replied, _, _) when concern.NextAct is NextAct.Accept or NextAct.FirstContact or NextAct.Resolve => "concern.replied.next",
            _ => change.Code,
        };
        var special = key + (notification.Recipient.IsReporter ? ".told" : ".follower");
        return SpecialWordings.Contains(special) ? special : key;
    }

    private (string Name, object? Value)[] Values(Notification notification, Voice voice)
    {
        var (concern, change) = (notification.Concern, notification.Change);
        return
        [
            ("number", ConcernNumber.Format(concern.Number)),
            ("title", ConcernWording.Title(concern)),
            ("unit", ConcernWording.UnitOf(change.Unit ?? concern.Unit, voice.Content)),
            ("owner", ConcernWording.UnitOf(concern.Unit, voice.Content)),
            ("text", change.Text ?? ""),
            ("reason", change.Text ?? ""),
            ("responsible", concern.ResponsibleInstead ?? ""),
            ("other", change.MergedIntoNumber is { } other ? ConcernNumber.Format(other) : ""),
            ("otherBy", Promised(change.MergedIntoDue ?? concern.ResolutionDue, concern)),
            ("review", concern.ReviewOn),
            ("by", change.Code is ConcernMessages.Escalated or ConcernMessages.AskedAgain ? district.At(ByWhen(concern)) : Promised(ByWhen(concern), concern)),
        ];
    }

    // Where hours count, a day is no promise.
    private object Promised(DateTimeOffset by, Concern concern) =>
        concern.DeadlineClass is DeadlineClass.Urgent or DeadlineClass.Utilities && concern.IsOpen
            ? district.At(by)
            : DateOnly.FromDateTime(district.At(by).DateTime);

    private static DateTimeOffset ByWhen(Concern concern) => concern switch
    {
        { ClosedAt: { } closed } => closed.AddDays(ConcernLimits.ReopenWithinDays),
        { Status: ConcernStatus.Rectified, ActStage: 0, RectifiedAt: { } rectified } => rectified + AnswerIsOverdue.ReturnVisitAfter,
        _ => concern.NextActDue ?? concern.ResolutionDue,
    };
}
