using Huiyin.Concerns.Calendar;

namespace Huiyin.Concerns;

/// <summary>Every hour is a working hour.</summary>
internal sealed class AroundTheClock : IUnitCalendars
{
    public WorkingCalendar Usual => WorkingCalendar.AroundTheClock;

    public WorkingCalendar Of(string unit) => WorkingCalendar.AroundTheClock;
}
