using Huiyin.Concerns.Notices;

namespace Huiyin.Concerns.Proof;

/// <summary>What staff are to see of an event, said a second time and apart from the code that tells them.</summary>
/// <param name="Moment">The event; what is to be done next, by whom and until when is as it was after it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Whom it is for: one of <see cref="EscalationLevels"/>.</param>
/// <param name="Code">One of <see cref="ConcernMessages"/>, or such as <c>notice.passed_on</c>.</param>
internal sealed record OwedNotice(Moment Moment, StaffNoticeKind Kind, int Level, string Code)
{
    public static IEnumerable<OwedNotice> Of(IReadOnlyList<Moment> story)
    {
        for (var i = 0; i < story.Count; i++)
        {
            var moment = story[i];
            switch (moment.Happened.Kind)
            {
                case ConcernEventKind.StatusChanged when OwedMessage.RowOf(moment) is { } row:
                    foreach (var owed in OfStep(moment, row))
                    {
                        yield return owed;
                    }

                    break;
                case ConcernEventKind.Reminded when moment.Data.Act is { } act && NextActFold.IsOwedByStaff(act):
                    yield return new(moment, StaffNoticeKind.Reminder, EscalationLevels.Unit, "notice.reminder");
                    break;
                case ConcernEventKind.Escalated:
                    yield return new(moment, StaffNoticeKind.Escalation, EscalationLevels.Unit, "notice.escalation");
                    yield return new(moment, StaffNoticeKind.Escalation, Math.Min(moment.After.EscalationLevel, EscalationLevels.District), "notice.escalation");
                    break;
                case ConcernEventKind.ParentRectified:
                    yield return new(moment, StaffNoticeKind.Step, EscalationLevels.Unit, ConcernMessages.ParentRectified);
                    break;
            }

            // The explanation given then is noted first, where it was not erased since; the notice tells of both.
            var isNoted = i > 0 && IsBack(story[i - 1]) && moment.Happened is { Kind: ConcernEventKind.Noted, Actor.Role: ActorRole.System };
            var isWithoutNote = IsBack(moment) && !(i + 1 < story.Count && story[i + 1].Happened is { Kind: ConcernEventKind.Noted, Actor.Role: ActorRole.System });
            if (isNoted || isWithoutNote)
            {
                yield return new(moment, StaffNoticeKind.Returned, EscalationLevels.Unit, "notice.returned");
            }
        }
    }

    private static IEnumerable<OwedNotice> OfStep(Moment moment, Transition row)
    {
        var isBySweep = moment.Happened.Actor.Role == ActorRole.System && moment.After.Status == ConcernStatus.InProgress;
        if (row.Tells.HasFlag(Audience.Unit) && !isBySweep)
        {
            yield return new(moment, StaffNoticeKind.Step, EscalationLevels.Unit, row.Message);
        }

        if (row.Tells.HasFlag(Audience.Supervisor))
        {
            yield return new(moment, StaffNoticeKind.Step, EscalationLevels.Supervisor, row.Message);
        }

        if (isBySweep && row.From == ConcernStatus.AwaitingResident)
        {
            yield return new(moment, StaffNoticeKind.NoAnswer, EscalationLevels.Unit, "notice.no_answer");
        }

        if (moment.After.PassedOnCount == PassingOn.Most && moment.Before!.PassedOnCount < PassingOn.Most)
        {
            yield return new(moment, StaffNoticeKind.PassedOn, EscalationLevels.Supervisor, "notice.passed_on");
        }
    }

    private static bool IsBack(Moment moment) =>
        moment is { Happened: { Kind: ConcernEventKind.StatusChanged, Actor.Role: ActorRole.System }, Before.Status: ConcernStatus.Deferred, After.Status: ConcernStatus.InProgress };
}
