using Huiyin.Bot;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Summaries;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Periods;
using Huiyin.Tests.Understanding;
using Huiyin.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Scheduling;

/// <summary>The dispatch goes out on days with work: not on weekends and holidays, but on a weekend day that is worked instead.</summary>
public sealed class WorkingDayTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Dispatch_AcrossAHoliday_IsPassedOverOnDaysOffAndGoesOutOnShiftedDays(DatabaseKind kind)
    {
        // Monday, 2 November 2026, 17:00 in the district. Thursday to Saturday are a holiday, and Sunday the 8th is worked instead; the weekend after is an ordinary one.
        await using var database = await StartAsync(kind, new SummaryRules());
        await DaysAsync(database, 14);

        Assert.Equal(["11-05", "11-06", "11-07", "11-14", "11-15"], await MorningsAsync(database, run => run is { State: PeriodRunState.Skipped, Reason: SkipReasons.DayOff }));
        Assert.Equal(["11-03", "11-04", "11-08", "11-09", "11-10", "11-11", "11-12", "11-13", "11-16"], await MorningsAsync(database, run => run.State == PeriodRunState.Done));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Dispatch_SetForEveryDay_GoesOutOnDaysOffToo(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind, new SummaryRules { DispatchesOnDaysOff = true });
        await DaysAsync(database, 7);

        Assert.Equal(7, (await MorningsAsync(database, run => run.State == PeriodRunState.Done)).Length);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Dispatch_AfterDaysOff_HasWhatFellDueOnThem(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind, new SummaryRules());
        var ledger = new Ledger(database);
        database.Clock.Advance(TimeSpan.FromDays(2.9));
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        // Holiday: nobody is told, and the concern falls overdue.
        database.Clock.Advance(TimeSpan.FromDays(3));

        var told = await database.ReadAsync(transaction => database.Get<DispatchReading>().ReadAsync(transaction, ConcernVisibility.All, "zh-CN", None));

        Assert.Contains(told.Blocks[0].Lines, line => line.Contains(ConcernNumber.Format(filed.Number), StringComparison.Ordinal));
    }

    private static async Task DaysAsync(TestDatabase database, int days)
    {
        await database.Get<Schedule>().RunDueAsync(None);
        for (var day = 0; day < days; day++)
        {
            database.Clock.Advance(TimeSpan.FromHours(day == 0 ? 16 : 24));
            await database.Get<Schedule>().RunDueAsync(None);
        }
    }

    private static async Task<string[]> MorningsAsync(TestDatabase database, Func<PeriodRun, bool> which)
    {
        var runs = await database.ReadAsync(transaction => database.Get<IScheduleRepository>().ListAsync(transaction, 1000, None));
        Assert.DoesNotContain(runs, run => run.LastError is not null);
        return [.. runs.Where(run => run.Job == "daily-dispatch").Where(which).Select(run => $"{run.FirstDay.AddDays(1):MM-dd}").Order(StringComparer.Ordinal)];
    }

    private static Task<TestDatabase> StartAsync(DatabaseKind kind, SummaryRules rules)
    {
        var content = new FixedContent();
        var label = new LocalizedText("节日", "Holiday");
        content.Change(content.Current with
        {
            Summaries = rules,
            Calendar = new WorkCalendar(content.Current.Calendar.Hours,
            [
                new Holiday(new DateOnly(2026, 11, 5), new DateOnly(2026, 11, 7), label, IsWorked: false, IsProvisional: false),
                new Holiday(new DateOnly(2026, 11, 8), new DateOnly(2026, 11, 8), label, IsWorked: true, IsProvisional: false),
            ]),
        });
        return TestDatabase.StartAsync(kind, services => services
            .AddSingleton<IDialogContent>(content)
            .AddSingleton(new AddressSeal(new byte[32]))
            .AddSummaries()
            .AddSingleton<IPeriodicComposer, PeriodicComposer>()
            .AddPeriodicJobs(new ScheduleOptions()));
    }
}
