using Huiyin.Concerns;
using Huiyin.Summaries;
using Huiyin.Summaries.Periods;

namespace Huiyin.Scheduling.Jobs;

/// <summary>
/// A notice that no supervisor decided about by its deadline is published as drafted: silence must not keep it back. One that was sent back
/// with a reason waits for the supervisor.
/// </summary>
internal sealed class PublishNoticeJob(PeriodKind kind, SummaryService summaries, NoticeService notices, TimeProvider clock) : IPeriodicJob
{
    public string Code { get; } = $"publish-notice-{kind.ToString().ToLowerInvariant()}";

    public PeriodKind Kind => kind;

    public TimeOnly? At => null;

    public TimeSpan? WorthFor => null;

    public async Task<IPeriodicWork?> PrepareAsync(Period period, CancellationToken cancellationToken)
    {
        var acts = await notices.ActsAsync((await summaries.FreezeAsync(period, cancellationToken)).Id, cancellationToken);
        if (acts.Count > 0 && !NoticeService.IsUndecided(acts))
        {
            // Sent back: the supervisor publishes it by hand, once it is put right.
            return new Done(0);
        }

        if (!(NoticeService.DueOf(acts) <= clock.GetUtcNow()))
        {
            return null;
        }

        try
        {
            await notices.PublishUndecidedAsync(period, cancellationToken);
            return new Done(1);
        }
        catch (ConcernRefusedException refused) when (refused.Refusal == Refusal.DoneBefore)
        {
            // A supervisor, or another node, was faster by a moment.
            return new Done(0);
        }
    }
}
