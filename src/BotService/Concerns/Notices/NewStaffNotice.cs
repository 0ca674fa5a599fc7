namespace Huiyin.Concerns.Notices;

/// <param name="Concern">After the event that it tells of.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Whom it is for: one of <see cref="EscalationLevels"/>.</param>
/// <param name="Act">The act that is to be done; null where none is.</param>
/// <param name="DueAt">By when.</param>
/// <param name="Code">Stable: of a step one of <see cref="ConcernMessages"/>, of the rest such as <c>notice.passed_on</c>.</param>
internal sealed record NewStaffNotice(Concern Concern, StaffNoticeKind Kind, int Level, NextAct? Act, DateTimeOffset? DueAt, string Code)
{
    /// <summary>About what is to be done next with the concern.</summary>
    public static NewStaffNotice OfNextAct(Concern concern, StaffNoticeKind kind, int level, string? code = null) =>
        new(concern, kind, level, concern.NextAct, concern.NextActDue, code ?? CodeOf(kind));

    private static string CodeOf(StaffNoticeKind kind) => kind switch
    {
        StaffNoticeKind.Reminder => "notice.reminder",
        StaffNoticeKind.Escalation => "notice.escalation",
        StaffNoticeKind.Returned => "notice.returned",
        StaffNoticeKind.NoAnswer => "notice.no_answer",
        StaffNoticeKind.PassedOn => "notice.passed_on",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A step says its own code."),
    };
}
