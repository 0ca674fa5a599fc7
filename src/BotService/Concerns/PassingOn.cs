using Huiyin.Concerns.Notices;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

/// <summary>
/// The unit that receives a concern first leads it. Passing it on needs a reason and counts; after the second time it is the supervisor's
/// to assign, so that it is not handed round.
/// </summary>
internal sealed class PassingOn(IRouting routing, IStaffNoticeRepository notices)
{
    public const int Most = 2;

    /// <summary>Whether the step passes the concern on. Refuses an unknown unit, a missing reason, and a third time by a unit.</summary>
    public bool Check(Concern concern, TransitionRequest request, Actor actor)
    {
        if (request.To != ConcernStatus.Assigned || request.Unit is not { } unit)
        {
            return false;
        }

        if (!routing.IsUnit(unit))
        {
            throw new ConcernRefusedException(Refusal.Invalid, "unit");
        }

        // Nobody has taken it yet: handing it out is what the reception and the supervisor are there for.
        var isHandedOut = concern.Status == ConcernStatus.Submitted && (routing.IsReception(concern.Unit) || IsSupervision(actor));
        if (unit == concern.Unit || isHandedOut)
        {
            return false;
        }

        if (request.Text is null)
        {
            throw new ConcernRefusedException(Refusal.Required, "text");
        }

        return concern.PassedOnCount < Most || IsSupervision(actor)
            ? true
            : throw new ConcernRefusedException(Refusal.OnlySupervisor, "unit", WithoutPassingOn(concern, actor), concern.Status);
    }

    /// <summary>Once it has been passed on for the last time, the supervisor sees it among their notices.</summary>
    public async Task TellSupervisorAsync(ITransaction transaction, Concern before, Concern after, CancellationToken cancellationToken)
    {
        if (after.PassedOnCount > before.PassedOnCount && after.PassedOnCount == Most)
        {
            await notices.AddAsync(transaction, NewStaffNotice.OfNextAct(after, StaffNoticeKind.PassedOn, EscalationLevels.Supervisor), cancellationToken);
        }
    }

    private static bool IsSupervision(Actor actor) => actor.Role is ActorRole.Supervisor or ActorRole.Administrator or ActorRole.System;

    private static IReadOnlyList<Transition> WithoutPassingOn(Concern concern, Actor actor) =>
        [.. TransitionCheck.NextSteps(concern, actor).Where(step => step.To != ConcernStatus.Assigned)];
}
