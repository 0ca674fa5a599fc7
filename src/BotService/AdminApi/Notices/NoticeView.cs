using System.ComponentModel;
using Huiyin.Concerns;
using Huiyin.Concerns.Notices;

namespace Huiyin.AdminApi.Notices;

/// <summary>Something about a concern that a unit, or a level above it, is to see.</summary>
internal sealed record NoticeView(
    long Id,
    string ConcernId,
    [property: Description("Of the concern, grouped: 100-247.")] string Number,
    StaffNoticeKind Kind,
    [property: Description("What happened, stable: of a step what residents are told by, concern.reopened.")] string Code,
    [property: Description("What is to be done; absent where nothing is.")] NextAct? Act,
    [property: Description("Whom it is for: 0 the unit, 1 the supervisor, 2 the district.")] int Level,
    [property: Description("Code of the unit that owned the concern then.")] string Unit,
    [property: Description("By when the act is to be done.")] DateTimeOffset? DueAt,
    DateTimeOffset CreatedAt,
    [property: Description("The act has not been done since.")] bool IsOpen)
{
    public static NoticeView Of(StaffNotice notice) => new(
        notice.Id, notice.ConcernId, ConcernNumber.Format(notice.Number), notice.Kind, notice.Code, notice.Act, notice.Level, notice.Unit, notice.DueAt, notice.CreatedAt, notice.IsOpen);
}
