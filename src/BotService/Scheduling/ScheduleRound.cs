using Huiyin.Concerns.DueActs;

namespace Huiyin.Scheduling;

/// <summary>One round of the service, unless its clock cannot be trusted: a period that is closed too early can't be opened again.</summary>
internal sealed class ScheduleRound(Schedule schedule, TimeProvider clock, ILogger<ScheduleRound> logger)
{
    private readonly ClockTrust _trust = new(clock);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!_trust.IsTrusted())
        {
            ScheduleLog.ClockJumped(logger, clock.GetUtcNow());
            return;
        }

        await schedule.RunDueAsync(cancellationToken);
    }
}
