using Huiyin.Transactions;

namespace Huiyin.Scheduling.Jobs;

/// <summary>Work that was done by itself already and has only to be written down.</summary>
internal sealed class Done(int count) : IPeriodicWork
{
    public Task<WorkStep> StepAsync(ITransaction transaction, string? position, CancellationToken cancellationToken) =>
        Task.FromResult(new WorkStep(null, count, IsLast: true));
}
