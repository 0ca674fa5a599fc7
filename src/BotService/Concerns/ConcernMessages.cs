namespace Huiyin.Concerns;

/// <summary>Stable codes of what residents are told; the outbox keeps them as the purpose of a message.</summary>
internal static class ConcernMessages
{
    public const string Assigned = "concern.assigned";
    public const string PassedOn = "concern.passed_on";
    public const string Reassigned = "concern.reassigned";
    public const string InProgress = "concern.in_progress";
    public const string Asked = "concern.asked";
    public const string Deferred = "concern.deferred";
    public const string Rectified = "concern.rectified";
    public const string Reopened = "concern.reopened";
    public const string Confirmed = "concern.confirmed";
    public const string Unanswered = "concern.unanswered";
    public const string NotAccepted = "concern.not_accepted";
    public const string Merged = "concern.merged";
    public const string Withdrawn = "concern.withdrawn";
    public const string Split = "concern.split";
    public const string ParentRectified = "concern.parent_rectified";
    public const string ReminderFirst = "concern.reminder.first";
    public const string ReminderSecond = "concern.reminder.second";
    public const string Replied = "concern.replied";
    public const string Escalated = "concern.escalated";
    public const string AskedAgain = "concern.asked_again";

    public static IReadOnlyList<string> All { get; } =
    [
        Assigned, PassedOn, Reassigned, InProgress, Asked, Deferred, Rectified, Reopened, Confirmed, Unanswered, NotAccepted, Merged, Withdrawn,
        Split, ParentRectified, ReminderFirst, ReminderSecond, Replied, Escalated, AskedAgain,
    ];
}
