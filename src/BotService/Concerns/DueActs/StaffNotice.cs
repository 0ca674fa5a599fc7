namespace Huiyin.Concerns.DueActs;

/// <summary>Something about a concern that a unit, or a level above it, is to see.</summary>
/// <param name="Id">Goes up; serves as cursor.</param>
/// <param name="ConcernId">The concern.</param>
/// <param name="Number">The concern's number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Act">The act that it is about.</param>
/// <param name="Level">Whom it is for: one of <see cref="EscalationLevels"/>.</param>
/// <param name="Unit">Code of the unit that owned the concern then.</param>
/// <param name="DueAt">By when the act is to be done.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="IsOpen">The act has not been done since.</param>
internal sealed record StaffNotice(
    long Id,
    string ConcernId,
    string Number,
    StaffNoticeKind Kind,
    NextAct Act,
    int Level,
    string Unit,
    DateTimeOffset DueAt,
    DateTimeOffset CreatedAt,
    bool IsOpen);
