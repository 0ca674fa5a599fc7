using FsCheck;
using FsCheck.Fluent;

namespace Huiyin.Concerns.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly WorkingCalendar Office = new(Shanghai, OfficeHours);

    [Theory]
    // Friday 17:00 and two hours of work: one on Friday, one on Monday morning.
    [InlineData("2026-11-06T17:00", 120, "2026-11-09T09:30")]
    // The lunch break does not count.
    [InlineData("2026-11-03T11:30", 60, "2026-11-03T15:00")]
    // The end of the day is soon enough, not the next morning.
    [InlineData("2026-11-03T17:00", 60, "2026-11-03T18:00")]
    // At night the clock begins with the next working day.
    [InlineData("2026-11-03T22:00", 30, "2026-11-04T09:00")]
    public void Add_WorkingTime_CountsOnlyHoursOfWork(string from, int minutes, string expected) =>
        Assert.Equal(Local(expected), Office.Add(Local(from), TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("2026-11-09T09:30", 120, "2026-11-06T17:00")]
    [InlineData("2026-11-03T18:00", 60, "2026-11-03T17:00")]
    [InlineData("2026-11-08T12:00", 60, "2026-11-06T17:00")]
    public void Subtract_WorkingTime_CountsOnlyHoursOfWork(string until, int minutes, string expected) =>
        Assert.Equal(Local(expected), Office.Subtract(Local(until), TimeSpan.FromMinutes(minutes)));

    [Theory]
    [InlineData("2026-11-03T10:00", "2026-11-03T10:00")]
    [InlineData("2026-11-03T12:00", "2026-11-03T14:30")]
    [InlineData("2026-11-07T10:00", "2026-11-09T08:30")]
    public void Next_Instant_IsItselfOrTheBeginningOfWork(string from, string expected) => Assert.Equal(Local(expected), Office.Next(Local(from)));

    [Fact]
    public void Add_NoWorkForMoreThanAYear_SaysSo() =>
        Assert.Throws<InvalidOperationException>(() => new WorkingCalendar(Shanghai, _ => []).Add(Local("2026-11-03T10:00"), TimeSpan.FromHours(1)));

    [Fact]
    public void Between_AfterAdd_IsWhatWasAdded() => Check(Office, (calendar, at, time) => calendar.Between(at, calendar.Add(at, time)) == time);

    [Fact]
    public void Between_BeforeSubtract_IsWhatWasSubtracted() => Check(Office, (calendar, at, time) => calendar.Between(calendar.Subtract(at, time), at) == time);

    [Fact]
    public void Add_InTwoSteps_IsAddInOne() =>
        Check(Office, (calendar, at, time) => calendar.Add(calendar.Add(at, time / 3), time - (time / 3)) == calendar.Add(at, time));

    [Fact]
    public void Between_ThroughAnyPoint_IsTheSumOfBothParts() => Check(Office, (calendar, at, time) =>
    {
        var (middle, end) = (at + (time / 2), at + time);
        return calendar.Between(at, middle) + calendar.Between(middle, end) == calendar.Between(at, end) && calendar.Between(end, at) == -calendar.Between(at, end);
    });

    [Fact]
    public void Add_MoreTime_IsNeverEarlier() => Check(Office, (calendar, at, time) => calendar.Add(at, time + TimeSpan.FromMinutes(1)) > calendar.Add(at, time));

    [Fact]
    public void Next_Instant_SkipsNoWork() => Check(Office, (calendar, at, _) => calendar.Between(at, calendar.Next(at)) == TimeSpan.Zero && calendar.Next(calendar.Next(at)) == calendar.Next(at));

    // Summer time begins and ends at night, so that day-and-night hours have days of 23 and 25 hours.
    [Fact]
    public void Add_AcrossSummerTime_LosesNoHour() => Check(
        new WorkingCalendar(Berlin, _ => [new WorkingSpell(0, 24 * 60)]),
        (calendar, at, time) => calendar.Add(at, time) == at + time && calendar.Between(at, at + time) == time);

    private static void Check(WorkingCalendar calendar, Func<WorkingCalendar, DateTimeOffset, TimeSpan, bool> holds)
    {
        var instants = Gen.Choose(0, 2 * 365 * 24 * 60).Select(minutes => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));
        var times = Gen.Choose(0, 20 * 24 * 60).Select(minutes => TimeSpan.FromMinutes(minutes));
        var cases = instants.SelectMany(at => times.Select(time => (at, time)));
        Prop.ForAll(cases.ToArbitrary(), one => holds(calendar, one.at, one.time)).QuickCheckThrowOnFailure();
    }

    // Half past eight to noon and half past two to six; weekends and the first week of October off, but 10 October is worked.
    private static IReadOnlyList<WorkingSpell> OfficeHours(DateOnly day)
    {
        var isOff = day is { Month: 10, Day: <= 7 } || (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && day is not { Month: 10, Day: 10 });
        return isOff ? [] : [new WorkingSpell((8 * 60) + 30, 12 * 60), new WorkingSpell((14 * 60) + 30, 18 * 60)];
    }

    private static DateTimeOffset Local(string time) => new(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
