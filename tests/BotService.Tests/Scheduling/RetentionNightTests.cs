using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Privacy;
using Huiyin.Privacy.Retention;
using Huiyin.Scheduling.Jobs;
using Huiyin.Storage;
using Huiyin.Summaries.Periods;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Scheduling;

/// <summary>What has been kept long enough goes at night, with a record of the run, once however many nodes there are.</summary>
public sealed class RetentionNightTests
{
    private const int Closed = 120;

    [Theory, OnSqlite, OnPostgres]
    public async Task Night_OnThreeNodesAtOnce_ErasesOnceAndIsOnRecord(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind, services => services
            .AddSingleton<IDialogContent, FixedContent>()
            .AddSingleton<PeriodCalendar>()
            .AddSingleton(new ScheduleOptions())
            .AddSingleton<PeriodRunner>()
            .AddSingleton<Schedule>()
            .AddRetention(new RetentionOptions { Days = 30 })
            .AddSingleton<IPeriodicJob, RetentionDayJob>());
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        for (var i = 0; i < Closed; i++)
        {
            await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(anna, key: $"{i}")), solved: true);
        }

        await database.ExecuteAsync("UPDATE outbox SET state = 'Delivered'");
        var schedule = database.Get<Schedule>();
        await schedule.RunDueAsync(CancellationToken.None);
        database.Clock.Advance(TimeSpan.FromDays(32));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => schedule.RunDueAsync(CancellationToken.None)));

        var runs = await database.ReadAsync(transaction => database.Get<IScheduleRepository>().ListAsync(transaction, 100, CancellationToken.None));
        Assert.All(runs, run => Assert.Equal((RetentionDayJob.JobCode, PeriodRunState.Done), (run.Job, run.State)));
        Assert.Equal(32, runs.Count);
        Assert.Equal(Closed + 1, runs.Sum(run => run.Count));
        Assert.Equal(0, await database.ScalarAsync<long>("SELECT count(*) FROM concern WHERE text <> ''"));
        // By hand afterwards there is nothing left to do.
        Assert.Equal(new RetentionResult(0, 0, 0, 0), await database.Get<RetentionJob>().RunAsync(database.Get<DistrictTime>().Today, null, CancellationToken.None));
    }
}
