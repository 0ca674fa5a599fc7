namespace Huiyin.Concerns.Notices;

/// <param name="Concern">After the event that it tells of.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Whom it is for: one of <see cref="EscalationLevels"/>.</param>
/// <param name="Act">The act that is to be done; null where none is.</param>
/// <param name="DueAt">By when.</param>
/// <param name="Code">Of a step: what happened, one of <see cref="ConcernMessages"/>.</param>
internal sealed record NewStaffNotice(Concern Concern, StaffNoticeKind Kind, int Level, NextAct? Act, DateTimeOffset? DueAt, string? Code = null)
{
    /// <summary>About what is to be done next with the concern.</summary>
    public static NewStaffNotice OfNextAct(Concern concern, StaffNoticeKind kind, int level, string? code = null) =>
        new(concern, kind, level, concern.NextAct, concern.NextActDue, code);
}
