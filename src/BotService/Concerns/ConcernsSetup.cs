using Huiyin.Concerns.Closing;
using Huiyin.Concerns.DueActs;
using Huiyin.Concerns.Notices;
using Huiyin.Concerns.Proof;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Outbox;

namespace Huiyin.Concerns;

internal static class ConcernsSetup
{
    /// <summary>Needs an <see cref="INotificationComposer"/>, and the settings: <see cref="IRouting"/>, <see cref="IDeadlineRules"/> and <see cref="Calendar.IUnitCalendars"/>.</summary>
    public static IServiceCollection AddConcerns(this IServiceCollection services) => services
        .AddSingleton<Deadlines>()
        .AddSingleton<TransitionCheck>()
        .AddSingleton<PassingOn>()
        .AddSingleton<ActTimes>()
        .AddSingleton<ConcernHistory>()
        .AddSingleton<ConcernAnnouncements>()
        .AddSingleton<ConcernEvidence>()
        .AddSingleton<EvidenceIntake>()
        .AddSingleton<ConcernQueries>()
        .AddSingleton<ConcernService>()
        .AddSingleton<ReturnVisitService>()
        .AddSingleton<IUndeliverables, UndeliveredBecomesVisit>()
        .AddSingleton<StepNotices>()
        .AddSingleton<IDueActHandler, AnswerIsOverdue>()
        .AddSingleton<ConcernProof>()
        .AddSingleton<ILedgerCheck, ConcernsCheck>()
        .AddSingleton<ILedgerCheck, MergersCheck>()
        .AddDueActs();
}
