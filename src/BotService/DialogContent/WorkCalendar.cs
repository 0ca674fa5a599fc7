using System.Collections.Frozen;

namespace Huiyin.DialogContent;

internal sealed class WorkCalendar
{
    private readonly FrozenDictionary<DateOnly, Holiday> _holidays;
    private readonly FrozenDictionary<string, WorkingHours> _hours;

    public WorkCalendar(IReadOnlyList<WorkingHours> hours, IReadOnlyList<Holiday> holidays)
    {
        (Hours, Holidays) = (hours, holidays);
        _hours = hours.DistinctBy(one => one.Code).ToFrozenDictionary(one => one.Code, StringComparer.Ordinal);
        _holidays = holidays.SelectMany(holiday => holiday.Days.Select(day => (day, holiday))).DistinctBy(one => one.day).ToFrozenDictionary(one => one.day, one => one.holiday);
    }

    /// <summary>The first are those of every unit that names none.</summary>
    public IReadOnlyList<WorkingHours> Hours { get; }

    public IReadOnlyList<Holiday> Holidays { get; }

    public bool HasHours(string code) => _hours.ContainsKey(code);

    /// <summary>Whether offices with the usual hours are open on the day: shifted work days are, holidays are not.</summary>
    public bool HasWork(DateOnly day) => TimesOf(hours: null, day).Count > 0;

    /// <summary>From and to in minutes after midnight; none on a day off. An unknown code has the usual hours.</summary>
    public IReadOnlyList<(int From, int To)> TimesOf(string? hours, DateOnly day)
    {
        var wanted = hours is not null && _hours.TryGetValue(hours, out var known) ? known : Hours[0];
        var works = !_holidays.TryGetValue(day, out var holiday) ? wanted.Days.Contains(day.DayOfWeek)
            : holiday.IsWorked || (wanted.WorksOnHolidays && wanted.Days.Contains(day.DayOfWeek));
        return works ? wanted.Times : [];
    }
}
