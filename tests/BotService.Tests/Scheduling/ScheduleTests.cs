using Huiyin.Storage;
using Huiyin.Summaries.Periods;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Scheduling;

public sealed class ScheduleTests
{
    private static readonly string[] Steps = ["1", "2", "3"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_ServiceJustInstalled_DoesNothingOfThePast(DatabaseKind kind)
    {
        await using var fixture = await ScheduleFixture.StartAsync(kind, new CountingJob(PeriodKind.Day), new CountingJob(PeriodKind.Week));

        await fixture.RoundAsync();

        Assert.Empty(await fixture.EffectsAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_AfterDowntime_CatchesUpEachMissedPeriodOnceAndInOrder(DatabaseKind kind)
    {
        await using var fixture = await ScheduleFixture.StartAsync(kind, new CountingJob(PeriodKind.Day), new CountingJob(PeriodKind.Week));
        await fixture.RoundAsync();

        // Monday, 2 November, 9:00; the service is down until Wednesday of the next week.
        fixture.Database.Clock.Advance(TimeSpan.FromDays(9));
        await fixture.RoundAsync();
        await fixture.RoundAsync();

        string[] days = [.. Enumerable.Range(2, 9).SelectMany(day => Steps.Select(step => $"count-Day 2026-11-{day:00} {step}"))];
        Assert.Equal([.. days, .. Steps.Select(step => $"count-Week 2026-11-02 {step}")], await fixture.EffectsAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_BeforeTheTimeOfTheDay_WaitsForIt(DatabaseKind kind)
    {
        await using var fixture = await ScheduleFixture.StartAsync(kind, new CountingJob(PeriodKind.Day));
        await fixture.RoundAsync();

        fixture.Database.Clock.Advance(TimeSpan.FromHours(22.9));
        await fixture.RoundAsync();
        Assert.Empty(await fixture.EffectsAsync());

        fixture.Database.Clock.Advance(TimeSpan.FromHours(0.1));
        await fixture.RoundAsync();
        Assert.Equal(3, (await fixture.EffectsAsync()).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_NewsTooOldToBeSent_IsPassedOverWithARecord(DatabaseKind kind)
    {
        await using var fixture = await ScheduleFixture.StartAsync(kind, new CountingJob(PeriodKind.Week) { WorthFor = TimeSpan.FromDays(3) });
        await fixture.RoundAsync();

        fixture.Database.Clock.Advance(TimeSpan.FromDays(22));
        await fixture.RoundAsync();

        Assert.All(await fixture.EffectsAsync(), line => Assert.StartsWith("count-Week 2026-11-16", line, StringComparison.Ordinal));
        Assert.Equal(
            [("2026-11-02", PeriodRunState.Skipped, SkipReasons.TooLate), ("2026-11-09", PeriodRunState.Skipped, SkipReasons.TooLate), ("2026-11-16", PeriodRunState.Done, null)],
            (await fixture.RunsAsync()).OrderBy(run => run.FirstDay).Select(run => ($"{run.FirstDay:yyyy-MM-dd}", run.State, run.Reason)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_BreaksInTheMiddle_GoesOnWhereItStoodOnAnotherNode(DatabaseKind kind)
    {
        var job = new CountingJob(PeriodKind.Day);
        await using var fixture = await ScheduleFixture.StartAsync(kind, job);
        await fixture.RoundAsync();
        fixture.Database.Clock.Advance(TimeSpan.FromDays(1));
        job.Breaking = step => _ = step == 2 ? throw new IOException("the power is gone") : step;

        await fixture.RoundAsync();

        Assert.Equal(["count-Day 2026-11-02 1"], await fixture.EffectsAsync());
        Assert.Equal((PeriodRunState.Running, 1, 1, "IOException"), Assert.Single((await fixture.RunsAsync()).Select(run => (run.State, run.Count, run.Failures, run.LastError))));
        await using var other = fixture.Database.Build(services => ScheduleFixture.Register(services, TimeZoneInfo.Utc, new CountingJob(PeriodKind.Day)));
        await other.GetRequiredService<Schedule>().RunDueAsync(CancellationToken.None);
        Assert.Equal(Steps.Select(step => $"count-Day 2026-11-02 {step}"), await fixture.EffectsAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Round_OnSeveralNodesAtOnce_DoesEachStepOnce(DatabaseKind kind)
    {
        await using var fixture = await ScheduleFixture.StartAsync(kind, new CountingJob(PeriodKind.Day, steps: 20));
        await fixture.RoundAsync();
        fixture.Database.Clock.Advance(TimeSpan.FromDays(3));
        await using var second = fixture.Database.Build(services => ScheduleFixture.Register(services, TimeZoneInfo.Utc, new CountingJob(PeriodKind.Day, steps: 20)));
        await using var third = fixture.Database.Build(services => ScheduleFixture.Register(services, TimeZoneInfo.Utc, new CountingJob(PeriodKind.Day, steps: 20)));
        Schedule[] nodes = [fixture.Schedule, second.GetRequiredService<Schedule>(), third.GetRequiredService<Schedule>()];

        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunDueAsync(CancellationToken.None))));

        Assert.Equal(
            Enumerable.Range(2, 3).SelectMany(day => Enumerable.Range(1, 20).Select(step => $"count-Day 2026-11-{day:00} {step}")).Order(StringComparer.Ordinal),
            (await fixture.EffectsAsync()).Order(StringComparer.Ordinal));
        Assert.All(await fixture.RunsAsync(), run => Assert.Equal((PeriodRunState.Done, 20), (run.State, run.Count)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ByHand_AheadOfItsTurnAndAgain_HasOneEffectAndLeavesTheOthersToBeDone(DatabaseKind kind)
    {
        var job = new CountingJob(PeriodKind.Day);
        await using var fixture = await ScheduleFixture.StartAsync(kind, job);
        await fixture.RoundAsync();
        fixture.Database.Clock.Advance(TimeSpan.FromDays(3));
        var ahead = fixture.Database.Get<PeriodCalendar>().Of(PeriodKind.Day, new DateOnly(2026, 11, 3));

        await fixture.Database.Get<PeriodRunner>().RunAsync(job, ahead, CancellationToken.None);
        await fixture.Database.Get<PeriodRunner>().RunAsync(job, ahead, CancellationToken.None);
        await fixture.RoundAsync();

        Assert.Equal(
            new[] { 3, 2, 4 }.SelectMany(day => Steps.Select(step => $"count-Day 2026-11-{day:00} {step}")),
            await fixture.EffectsAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ByHand_PeriodThatIsNotOver_IsRefused(DatabaseKind kind)
    {
        var job = new CountingJob(PeriodKind.Day);
        await using var fixture = await ScheduleFixture.StartAsync(kind, job);
        var today = fixture.Database.Get<PeriodCalendar>().Of(PeriodKind.Day, new DateOnly(2026, 11, 2));

        await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.Database.Get<PeriodRunner>().RunAsync(job, today, CancellationToken.None));

        Assert.Empty(await fixture.EffectsAsync());
    }

    [Theory]
    [InlineData("America/New_York", "2026-10-30", 5)]
    [InlineData("America/New_York", "2027-03-12", 5)]
    // Springs over midnight: the day begins at one o'clock.
    [InlineData("America/Santiago", "2026-09-04", 5)]
    [InlineData("Asia/Shanghai", "2026-12-30", 5)]
    public async Task Round_AcrossAClockChange_DoesEachDayOnceAtEightByTheDistrictsClocks(string zone, string firstDay, int days)
    {
        var district = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var start = DateOnly.ParseExact(firstDay, "yyyy-MM-dd");
        var job = new CountingJob(PeriodKind.Day, steps: 1);
        await using var fixture = await ScheduleFixture.StartAsync(DatabaseKind.Sqlite, district, job);
        var clock = fixture.Database.Clock;
        var calendar = fixture.Database.Get<PeriodCalendar>();
        clock.Advance(calendar.MomentOf(start, new TimeOnly(12, 0)) - clock.GetUtcNow());
        List<DateTimeOffset> moments = [];
        job.Breaking = _ => moments.Add(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), district));

        for (var quarter = 0; quarter < days * 24 * 4; quarter++)
        {
            await fixture.RoundAsync();
            clock.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.Equal(Enumerable.Range(0, days).Select(day => $"count-Day {start.AddDays(day):yyyy-MM-dd} 1"), await fixture.EffectsAsync());
        Assert.All(moments, moment => Assert.Equal(new TimeOnly(8, 0), TimeOnly.FromDateTime(moment.DateTime)));
    }
}
