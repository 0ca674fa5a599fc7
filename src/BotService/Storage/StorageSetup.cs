using Huiyin.Bot;
using Huiyin.Channels;
using Huiyin.Concerns;
using Huiyin.Concerns.Told;
using Huiyin.Concerns.DueActs;
using Huiyin.Concerns.Followers;
using Huiyin.Concerns.Notices;
using Huiyin.Concerns.Proof;
using Huiyin.Concerns.Relations;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Desk.Ledger;
using Huiyin.Desk.Administration;
using Huiyin.Desk.Worklists;
using Huiyin.DirectLine;
using Huiyin.Deliveries.Replay;
using Huiyin.Outbox;
using Huiyin.Scheduling;
using Huiyin.Scheduling.Proof;
using Huiyin.Settings;
using Huiyin.Summaries;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Phases;
using Huiyin.Summaries.Proof;
using Huiyin.Summaries.Supervision;
using Huiyin.Transactions;
using Huiyin.Understanding.Similar;
using Huiyin.Visits;
using Huiyin.Visits.Links;
using Npgsql;

namespace Huiyin.Storage;

internal static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var options = StorageOptionsReader.Read(configuration);
        services
            .AddSingleton(options)
            .AddSingleton<Migrator>()
            .AddSingleton<WakeUps>()
            .AddSingleton<IWakeUps>(provider => provider.GetRequiredService<WakeUps>())
            .AddSingleton<ITransactions>(provider => provider.GetRequiredService<IDatabase>())
            .AddSingleton<StorageStartup>()
            .AddSingleton<IDatabasePreparation>(provider => provider.GetRequiredService<StorageStartup>())
            .AddHostedService(provider => provider.GetRequiredService<StorageStartup>());
        services.AddHealthChecks().AddCheck<StorageHealthCheck>(StorageHealthCheck.Name);
        return (options.IsPostgres ? AddPostgres(services, options) : AddSqlite(services)).AddRepositories().AddStaffStorage(options).AddAdminApiStorage().AddFieldProtection(configuration, options);
    }

    private static IServiceCollection AddSqlite(IServiceCollection services) => services
        .AddSingleton<Dialect, SqliteDialect>()
        .AddSingleton<IDatabase, SqliteDatabase>();

    private static IServiceCollection AddPostgres(IServiceCollection services, StorageOptions options) => services
        .AddSingleton<Dialect, PostgresDialect>()
        .AddSingleton(_ => NpgsqlDataSource.Create(options.ConnectionString))
        .AddSingleton<IDatabase, PostgresDatabase>()
        .AddHostedService<PostgresListener>();

    private static IServiceCollection AddRepositories(this IServiceCollection services) => services
        .AddSingleton<IConcernRepository, ConcernRepository>()
        .AddSingleton<IFollowerRepository, FollowerRepository>()
        .AddSingleton<IRelationRepository, RelationRepository>()
        .AddSingleton<IReturnVisitRepository, ReturnVisitRepository>()
        .AddSingleton<ISimilarConcernIndex, SimilarConcernIndex>()
        .AddSingleton<IResidentRepository, ResidentRepository>()
        .AddSingleton<IResidentErasure, ResidentErasure>()
        .AddSingleton<ISettingRepository, SettingRepository>()
        .AddSingleton<IStaffNoticeRepository, StaffNoticeRepository>()
        .AddSingleton<IPeriodRecords, PeriodRecords>()
        .AddSingleton<IDueActRepository, DueActRepository>()
        .AddSingleton<ILedgerPages, LedgerPages>()
        .AddSingleton<IAttachmentRepository, AttachmentRepository>()
        .AddSingleton<IUploads, FileUploads>()
        .AddSingleton<IToldRepository, ToldRepository>()
        .AddSingleton<IWorklistRepository, WorklistRepository>()
        .AddSingleton<IDeskViewRepository, DeskViewRepository>()
        .AddSingleton<IServiceState, ServiceStateRepository>()
        .AddSingleton<IConversationRepository, ConversationRepository>()
        .AddSingleton<IDeadLetterRepository, DeadLetterRepository>()
        .AddSingleton<IOutboxRepository, OutboxRepository>()
        .AddSingleton<IInboxRepository, InboxRepository>()
        .AddSingleton<IDeliveredActivities, DeliveredActivityRepository>()
        .AddSingleton<ISubscriptionRepository, SubscriptionRepository>()
        .AddSingleton<IPhaseRepository, PhaseRepository>()
        .AddSingleton<ISupervisionSource, SupervisionSource>()
        .AddSingleton<IVisitHistory, VisitHistory>()
        .AddSingleton<IEventHistories, EventHistories>()
        .AddSingleton<ISummaryRepository, SummaryRepository>()
        .AddSingleton<IScheduleRepository, ScheduleRepository>()
        .AddSingleton<ISubscriberRepository, SubscriberRepository>()
        .AddSingleton<IStaffGroupRepository, StaffGroupRepository>()
        .AddSingleton<IOwedActs, OwedActsRepository>()
        .AddSingleton<IBotStateRepository, BotStateRepository>()
        .AddSingleton<IDirectLineStore, DirectLineStore>()
        .AddSingleton<IHouseholdRepository, HouseholdRepository>()
        .AddSingleton<ICampaignRepository, CampaignRepository>()
        .AddSingleton<ILinkRepository, LinkRepository>()
        .AddSingleton<IVisitRepository, VisitRepository>()
        .AddSingleton<IVisitFigures, VisitFigures>();
}
