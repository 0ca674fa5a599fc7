using Huiyin.Concerns;
using Huiyin.Privacy.Retention;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Scheduling.Jobs;

/// <summary>Erases each night what has been kept long enough, batch by batch; a night that was missed is made up for by the next one's first batch.</summary>
internal sealed class RetentionDayJob(RetentionJob retention, DistrictTime district) : IPeriodicJob
{
    public const string JobCode = "retention";

    public string Code => JobCode;

    public PeriodKind Kind => PeriodKind.Day;

    // After the cut-offs, before anybody works.
    public TimeOnly? At { get; } = new(2, 30);

    public TimeSpan? WorthFor => null;

    public Task<IPeriodicWork?> PrepareAsync(Period period, CancellationToken cancellationToken) => Task.FromResult<IPeriodicWork?>(new Work(retention, district.Today));

    private sealed class Work(RetentionJob retention, DateOnly day) : IPeriodicWork
    {
        public async Task<WorkStep> StepAsync(ITransaction transaction, string? position, CancellationToken cancellationToken)
        {
            var stage = position is null ? RetentionStage.Concerns : Enum.Parse<RetentionStage>(position);
            var step = await retention.StepAsync(transaction, day, stage, cancellationToken);
            return new WorkStep($"{(step.IsLast ? stage + 1 : stage)}", step.Erased, IsLast: step.IsLast && stage == RetentionStage.Files);
        }
    }
}
