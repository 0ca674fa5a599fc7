using Dapper;
using Huiyin.Storage;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Scheduling;

/// <summary>Leaves a row for each step it did, in the transaction of the step; breaks where the test says so.</summary>
internal sealed class CountingJob(PeriodKind kind, int steps = 3) : IPeriodicJob
{
    public const string Table = "CREATE TABLE effect (line text NOT NULL)";

    public string Code { get; } = $"count-{kind}";

    public PeriodKind Kind => kind;

    public TimeOnly? At { get; init; } = new(8, 0);

    public TimeSpan? WorthFor { get; init; }

    /// <summary>Called in each step, with the number of the step, before it writes.</summary>
    public Action<int> Breaking { get; set; } = _ => { };

    public Task<IPeriodicWork?> PrepareAsync(Period period, CancellationToken cancellationToken) =>
        Task.FromResult<IPeriodicWork?>(new Work(this, $"{Code} {period.FirstDay:yyyy-MM-dd}"));

    private sealed class Work(CountingJob job, string name) : IPeriodicWork
    {
        public async Task<WorkStep> StepAsync(ITransaction transaction, string? position, CancellationToken cancellationToken)
        {
            var step = position is null ? 1 : int.Parse(position) + 1;
            await transaction.Connection().ExecuteAsync("INSERT INTO effect (line) VALUES (@Line)", new { Line = $"{name} {step}" });
            job.Breaking(step);
            return new WorkStep($"{step}", 1, IsLast: step == job.Steps);
        }
    }

    private int Steps => steps;
}
