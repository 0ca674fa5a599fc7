using Huiyin.Transactions;

namespace Huiyin.Concerns.Notices;

/// <summary>What staff are told of the steps of a concern; commits with the step.</summary>
internal sealed class StepNotices(IStaffNoticeRepository notices)
{
    /// <param name="transaction">That of the event.</param>
    /// <param name="concern">After the event; its version is the event's sequence.</param>
    /// <param name="tells">Only <see cref="Audience.Unit"/> and <see cref="Audience.Supervisor"/> count here.</param>
    /// <param name="code">What happened, a stable code.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task TellAsync(ITransaction transaction, Concern concern, Audience tells, string code, CancellationToken cancellationToken)
    {
        foreach (var (audience, level) in new[] { (Audience.Unit, EscalationLevels.Unit), (Audience.Supervisor, EscalationLevels.Supervisor) })
        {
            if (tells.HasFlag(audience))
            {
                await notices.AddAsync(transaction, NewStaffNotice.OfNextAct(concern, StaffNoticeKind.Step, level, code), cancellationToken);
            }
        }
    }
}
