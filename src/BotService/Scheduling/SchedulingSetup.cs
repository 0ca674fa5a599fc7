using Huiyin.Concerns;
using Huiyin.Concerns.Proof;
using Huiyin.Scheduling.Jobs;
using Huiyin.Scheduling.Proof;
using Huiyin.Scheduling.Waking;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Periods;
using Quartz;

namespace Huiyin.Scheduling;

internal static class SchedulingSetup
{
    /// <param name="services">To register with.</param>
    /// <param name="configuration">See <see cref="ScheduleOptions"/>.</param>
    /// <param name="store">Where the scheduler keeps when to wake.</param>
    public static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration configuration, Action<IPersistentStoreBuilder> store)
    {
        var options = ScheduleOptions.Read(configuration);
        services.AddPeriodicJobs(options).AddSingleton<IPeriodicJob, RetentionDayJob>();
        return options.Enabled ? services.AddWaking(options, store) : services;
    }

    /// <summary>All but who wakes it: for tests that let time pass themselves.</summary>
    public static IServiceCollection AddPeriodicJobs(this IServiceCollection services, ScheduleOptions options)
    {
        services
            .AddSingleton(options)
            .AddSingleton<PeriodRunner>()
            .AddSingleton<Schedule>()
            .AddSingleton<ScheduleRound>()
            .AddSingleton<ILedgerCheck, PeriodsCheck>()
            .AddSingleton<IServiceCommand, ScheduleCommand>();
        foreach (var kind in new[] { PeriodKind.Day, PeriodKind.Week, PeriodKind.Month })
        {
            services.AddSingleton<IPeriodicJob>(provider => ActivatorUtilities.CreateInstance<FreezeJob>(provider, kind));
        }

        foreach (var kind in new[] { PeriodKind.Week, PeriodKind.Month })
        {
            services.AddSingleton<IPeriodicJob>(provider => ActivatorUtilities.CreateInstance<PublishNoticeJob>(provider, kind));
        }

        services
            .AddSingleton<ResidentWeekReading>()
            .AddSingleton<StaffGroups>()
            .AddSingleton<DispatchReading>()
            .AddSingleton<StaffMessages>()
            .AddSingleton<IPeriodicJob, WeeklyMessagesJob>()
            .AddSingleton<IPeriodicJob, DailyDispatchJob>();
        foreach (var kind in new[] { PeriodKind.Week, PeriodKind.Month })
        {
            services.AddSingleton<IPeriodicJob>(provider => ActivatorUtilities.CreateInstance<StaffNoticeJob>(provider, kind));
        }

        return services;
    }

    private static IServiceCollection AddWaking(this IServiceCollection services, ScheduleOptions options, Action<IPersistentStoreBuilder> store)
    {
        var round = new JobKey("round");
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(settings => (settings.InstanceName, settings.GenerateInstanceId) = ("huiyin", true));
            // It only wakes. What is due is decided by the service's own clock.
            quartz.UseTimeProvider(TimeProvider.System);
            quartz.UseDefaultThreadPool(1);
            quartz.UsePersistentStore(store);
            quartz.AddJob<RoundJob>(job => job.WithIdentity(round).StoreDurably());
            quartz.AddTrigger<RoundJob>(trigger => trigger.ForJob(round).WithIdentity("now and then").StartNow().WithSimpleSchedule(options.Round));
            // The times of the settings may change any day: the round is as frequent as they are exact. Midnight comes by itself, whatever the round.
            quartz.AddTrigger<RoundJob>((provider, trigger) => trigger
                .ForJob(round)
                .WithIdentity("cut-off")
                .WithCronSchedule("1 0 0 * * ?", cron => cron.InTimeZone(provider.GetRequiredService<DistrictTime>().Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)));
        });
        return services.AddQuartzHostedService(settings => settings.WaitForJobsToComplete = true);
    }
}
