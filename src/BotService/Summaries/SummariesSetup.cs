using Huiyin.Concerns.Proof;
using Huiyin.Settings;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Summaries.Proof;
using Huiyin.Summaries.Reports;
using Huiyin.Summaries.Supervision;

namespace Huiyin.Summaries;

internal static class SummariesSetup
{
    public static IServiceCollection AddSummaries(this IServiceCollection services) => services
        .AddSingleton<Subscriptions>()
        .AddSingleton<PeriodCalendar>()
        .AddSingleton<PhaseCatchUp>()
        .AddSingleton<PeriodCount>()
        .AddSingleton<SummaryCounting>()
        .AddSingleton<SummaryService>()
        .AddSingleton<PartOfDistrict>()
        .AddSingleton<SummaryOfPart>()
        .AddSingleton<SummaryProof>()
        .AddSingleton<ILedgerCheck, SummariesCheck>()
        .AddSingleton<VisitCounting>()
        .AddSingleton<ISettingGuard, FrozenCutOffsGuard>()
        .AddSingleton<NoticeService>()
        .AddSingleton<PeriodChoice>()
        .AddSingleton<ReportBuilder>()
        .AddSingleton<SummaryReading>()
        .AddSingleton<IServiceCommand, SummaryCommand>();
}
