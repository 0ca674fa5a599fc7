using Dapper;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Summaries.Periods;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Scheduling;

/// <summary>A database with a schedule on it that nobody wakes but the test.</summary>
internal sealed class ScheduleFixture : IAsyncDisposable
{
    private ScheduleFixture(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public Schedule Schedule => Database.Get<Schedule>();

    public static async Task<ScheduleFixture> StartAsync(DatabaseKind kind, params IPeriodicJob[] jobs) => await StartAsync(kind, TimeZoneInfo.Utc, jobs);

    public static async Task<ScheduleFixture> StartAsync(DatabaseKind kind, TimeZoneInfo zone, params IPeriodicJob[] jobs)
    {
        var database = await TestDatabase.StartAsync(kind, services => Register(services, zone, jobs));
        await database.ExecuteAsync(CountingJob.Table);
        return new ScheduleFixture(database);
    }

    public static void Register(IServiceCollection services, TimeZoneInfo zone, params IPeriodicJob[] jobs)
    {
        services
            .AddSingleton(provider => new DistrictTime(provider.GetRequiredService<TimeProvider>(), zone))
            .AddSingleton<IDialogContent, FixedContent>()
            .AddSingleton<PeriodCalendar>()
            .AddSingleton(new ScheduleOptions())
            .AddSingleton<PeriodRunner>()
            .AddSingleton<Schedule>();
        foreach (var job in jobs)
        {
            services.AddSingleton(job);
        }
    }

    public Task RoundAsync() => Schedule.RunDueAsync(CancellationToken.None);

    /// <summary>What was done, in the order in which it was written.</summary>
    public Task<List<string>> EffectsAsync() => Database.ReadAsync(async transaction => (await transaction.Connection().QueryAsync<string>("SELECT line FROM effect")).ToList());

    public Task<IReadOnlyList<PeriodRun>> RunsAsync() => Database.ReadAsync(transaction => Database.Get<IScheduleRepository>().ListAsync(transaction, 1000, CancellationToken.None));

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
