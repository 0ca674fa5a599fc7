using FsCheck;
using FsCheck.Fluent;
using Huiyin.Storage;
using Huiyin.Summaries.Periods;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Scheduling;

/// <summary>Whatever the clocks, the nodes and the operator do: each day and week that is over is done once, in order.</summary>
public sealed class ScheduleProperties
{
    private enum Happening
    {
        Hours,
        Days,
        ClockBack,
        Crash,
        OtherNode,
        ByHand,
    }

    [Fact]
    public void Schedule_AnyDowntimeAndClockJumps_DoesEachPeriodOnce()
    {
        var happenings = Gen.ArrayOf(Gen.Elements(Enum.GetValues<Happening>()).Zip(Gen.Choose(1, 20))).Resize(12);
        Prop.ForAll(happenings.ToArbitrary(), story => HoldsAsync(story).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }

    private static async Task<bool> HoldsAsync((Happening What, int Much)[] story)
    {
        var day = new CountingJob(PeriodKind.Day, steps: 2);
        await using var fixture = await ScheduleFixture.StartAsync(DatabaseKind.Sqlite, day, new CountingJob(PeriodKind.Week, steps: 2));
        await fixture.RoundAsync();
        var (clock, calendar) = (fixture.Database.Clock, fixture.Database.Get<PeriodCalendar>());
        var begun = clock.GetUtcNow();
        var latest = begun;
        HashSet<DateOnly> byHand = [];
        foreach (var (what, much) in story)
        {
            day.Breaking = _ => { };
            switch (what)
            {
                case Happening.Hours:
                    clock.Advance(TimeSpan.FromHours(much));
                    break;
                case Happening.Days:
                    clock.Advance(TimeSpan.FromDays(much));
                    break;
                case Happening.ClockBack:
                    clock.Jump(-TimeSpan.FromHours(much));
                    break;
                case Happening.Crash:
                    day.Breaking = step => _ = step == 2 ? throw new IOException("the power is gone") : step;
                    break;
                case Happening.OtherNode:
                    await using (var other = fixture.Database.Build(services => ScheduleFixture.Register(services, TimeZoneInfo.Utc, new CountingJob(PeriodKind.Day, 2), new CountingJob(PeriodKind.Week, 2))))
                    {
                        await Task.WhenAll(fixture.RoundAsync(), other.GetRequiredService<Schedule>().RunDueAsync(CancellationToken.None));
                    }

                    break;
                default:
                    var period = calendar.Of(PeriodKind.Day, calendar.Today.AddDays(-much));
                    await fixture.Database.Get<PeriodRunner>().RunAsync(day, period, CancellationToken.None);
                    byHand.Add(period.FirstDay);
                    break;
            }

            await fixture.RoundAsync();
            latest = clock.GetUtcNow() > latest ? clock.GetUtcNow() : latest;
        }

        day.Breaking = _ => { };
        clock.Advance(latest - clock.GetUtcNow() + TimeSpan.FromHours(1));
        await fixture.RoundAsync();
        var now = clock.GetUtcNow();
        var effects = await fixture.EffectsAsync();
        var due = Due(PeriodKind.Day).Concat(Due(PeriodKind.Week)).Concat(byHand.SelectMany(first => Lines(PeriodKind.Day, first))).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(due, effects.Order(StringComparer.Ordinal));
        var inTurn = effects.Where(line => line.StartsWith("count-Week", StringComparison.Ordinal)).ToList();
        Assert.Equal(inTurn.Order(StringComparer.Ordinal), inTurn);
        return true;

        IEnumerable<string> Due(PeriodKind kind)
        {
            for (var period = calendar.Of(kind, calendar.DayOf(begun)); calendar.MomentOf(period.LastDay.AddDays(1), new TimeOnly(8, 0)) <= now; period = calendar.Of(kind, period.LastDay.AddDays(1)))
            {
                foreach (var line in Lines(kind, period.FirstDay))
                {
                    yield return line;
                }
            }
        }

        static IEnumerable<string> Lines(PeriodKind kind, DateOnly first) => [$"count-{kind} {first:yyyy-MM-dd} 1", $"count-{kind} {first:yyyy-MM-dd} 2"];
    }
}
