using Huiyin.Concerns;
using Huiyin.Concerns.Calendar;
using Huiyin.DialogContent;

namespace Huiyin.Settings;

/// <summary>The calendars of the units, from the content that is loaded now.</summary>
internal sealed class ContentCalendars(IDialogContent content, DistrictTime district) : IUnitCalendars
{
    public WorkingCalendar Usual => Of(content.Current, hours: null);

    public WorkingCalendar Of(string unit)
    {
        var current = content.Current;
        return Of(current, current.Units.TryFind(unit, out var known) ? known.Hours : null);
    }

    private WorkingCalendar Of(DialogContentSnapshot current, string? hours) => new(
        district.Zone,
        day => [.. current.Calendar.TimesOf(hours, day).Select(time => new WorkingSpell(time.From, time.To))]);
}
