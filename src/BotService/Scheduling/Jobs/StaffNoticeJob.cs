using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Reports;

namespace Huiyin.Scheduling.Jobs;

/// <summary>The notice of a week to all staff groups once it is published; the review of a month to those of supervisors at once, since they decide about it.</summary>
internal sealed class StaffNoticeJob(PeriodKind kind, StaffMessages messages, SummaryService summaries, NoticeService notices, IDialogContent content, DistrictTime district) : IPeriodicJob
{
    public string Code { get; } = kind == PeriodKind.Month ? "monthly-review" : "weekly-notice";

    public PeriodKind Kind => kind;

    public TimeOnly? At => content.Current.Summaries.MessagesAt;

    public TimeSpan? WorthFor { get; } = TimeSpan.FromDays(10);

    public async Task<IPeriodicWork?> PrepareAsync(Period period, CancellationToken cancellationToken)
    {
        var summary = await summaries.FreezeAsync(period, cancellationToken);
        var isReview = kind == PeriodKind.Month;
        var acts = await notices.ActsAsync(summary.Id, cancellationToken);
        if (!isReview && acts.All(act => act.Act != NoticeAct.Published))
        {
            return null;
        }

        var (document, snapshot) = (summary.Read(), content.Current);
        return await messages.PrepareAsync(
            Code,
            period,
            (_, audience, _) =>
            {
                var wording = new SummaryWording(snapshot, audience.Group.Locale, district);
                return Task.FromResult(!isReview ? NoticeMessages.OfWeek(document, acts, wording) : audience.IsSupervision ? NoticeMessages.OfMonth(document, acts, wording) : null);
            },
            cancellationToken);
    }
}
