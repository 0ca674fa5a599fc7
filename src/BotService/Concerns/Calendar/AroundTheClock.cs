namespace Huiyin.Concerns.Calendar;

/// <summary>Stands in where no calendar is set up: every hour is a working hour.</summary>
internal sealed class AroundTheClock : IUnitCalendars
{
    public WorkingCalendar Of(string unit) => WorkingCalendar.AroundTheClock;
}
