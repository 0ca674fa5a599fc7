using Quartz;

namespace Huiyin.Scheduling.Waking;

/// <summary>What the scheduler wakes. It decides nothing: the round looks in the tables for what is due.</summary>
[DisallowConcurrentExecution]
internal sealed class RoundJob(ScheduleRound round) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await round.RunAsync(cancellationToken);
}
