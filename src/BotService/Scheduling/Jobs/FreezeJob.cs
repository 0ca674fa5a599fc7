using Huiyin.Summaries;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Scheduling.Jobs;

/// <summary>Freezes a period at its cut-off, which drafts its notice. Late is better than never: what is frozen later is counted to the same moment.</summary>
internal sealed class FreezeJob(PeriodKind kind, SummaryService summaries) : IPeriodicJob
{
    public string Code { get; } = $"freeze-{kind.ToString().ToLowerInvariant()}";

    public PeriodKind Kind => kind;

    public TimeOnly? At => null;

    public TimeSpan? WorthFor => null;

    public async Task<IPeriodicWork?> PrepareAsync(Period period, CancellationToken cancellationToken)
    {
        await summaries.FreezeAsync(period, cancellationToken);
        return new Done(1);
    }
}
