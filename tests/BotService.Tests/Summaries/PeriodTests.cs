using Huiyin.Concerns;
using Huiyin.Storage;
using Huiyin.Summaries.Periods;
using Huiyin.Tests.Understanding;

namespace Huiyin.Summaries;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-11-23", "2026-11-23", "2026-11-29")]
    [InlineData("2026-11-29", "2026-11-23", "2026-11-29")]
    [InlineData("2027-01-01", "2026-12-28", "2027-01-03")]
    public void Week_OfAnyOfItsDays_IsMondayToSunday(string day, string monday, string sunday)
    {
        var week = In("Asia/Shanghai").Of(PeriodKind.Week, DateOnly.Parse(day));

        Assert.Equal((DateOnly.Parse(monday), DateOnly.Parse(sunday)), (week.FirstDay, week.LastDay));
        Assert.Equal(TimeSpan.FromDays(7), week.CutOff - week.From);
        // Midnight in the district is four in the afternoon of the day before in UTC.
        Assert.Equal(16, week.From.UtcDateTime.Hour);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", 23)]
    [InlineData("Europe/Berlin", "2026-10-25", 25)]
    [InlineData("America/Sao_Paulo", "2018-11-04", 23)]
    [InlineData("America/Havana", "2026-11-01", 25)]
    [InlineData("Asia/Shanghai", "2026-03-29", 24)]
    public void Day_WhereClocksChange_IsShorterOrLongerAndLosesNoMoment(string zone, string day, int hours)
    {
        var calendar = In(zone);
        var today = calendar.Of(PeriodKind.Day, DateOnly.Parse(day));

        Assert.Equal(hours, (today.CutOff - today.From).TotalHours);
        Assert.Equal(today.From, calendar.Before(today).CutOff);
        Assert.Equal(today.FirstDay, calendar.DayOf(today.From));
        Assert.Equal(today.FirstDay.AddDays(-1), calendar.DayOf(today.From.AddMilliseconds(-1)));
        Assert.Equal(today.FirstDay, calendar.DayOf(today.CutOff.AddMilliseconds(-1)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Concern_AMillisecondBeforeTheCutOff_BelongsToTheDayBefore(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var (calendar, ledger) = (database.Get<PeriodCalendar>(), new Ledger(database));
        var resident = await ledger.ResidentAsync("anna");
        var day = calendar.Of(PeriodKind.Day, calendar.Today);
        database.Clock.Advance(day.CutOff - database.Clock.GetUtcNow() - TimeSpan.FromMilliseconds(1));
        await ledger.FileAsync(resident);
        database.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await ledger.FileAsync(resident);
        await ledger.FileAsync(resident);
        database.Clock.Advance(TimeSpan.FromDays(1));

        var service = database.Get<SummaryService>();
        var next = calendar.Of(PeriodKind.Day, day.FirstDay.AddDays(1));

        Assert.Equal(1, (await service.ReadAsync(day, CancellationToken.None)).District.Received);
        Assert.Equal(2, (await service.ReadAsync(next, CancellationToken.None)).District.Received);
    }

    private static PeriodCalendar In(string zone) => new(new DistrictTime(new ManualClock(), TimeZoneInfo.FindSystemTimeZoneById(zone)), new FixedContent());
}
