using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

internal static class CalendarReader
{
    private const int LongestHolidayInDays = 31;

    public static WorkCalendar Read(ContentFile file, ContentFindings findings)
    {
        var hours = file.Root.Items("working-hours").Select(node => ReadHours(file, node, findings)).ToList();
        foreach (var twice in file.Root.Items("working-hours").GroupBy(node => node.Required("code")).Where(group => group.Count() > 1))
        {
            findings.Error(file.Name, twice.Last(), $"The working hours '{twice.Key}' are there twice.", "Give them codes of their own.");
        }

        List<Holiday> holidays = [.. ReadDays(file, "days-off", isWorked: false, findings), .. ReadDays(file, "worked-days", isWorked: true, findings)];
        return new WorkCalendar(hours, holidays);
    }

    private static WorkingHours ReadHours(ContentFile file, YamlNode node, ContentFindings findings)
    {
        var times = node.Strings("times").Select(Times).OrderBy(time => time.From).ToList();
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i].To <= times[i].From || (i > 0 && times[i].From < times[i - 1].To))
            {
                findings.Error(file.Name, node, $"The working hours '{node.Required("code")}' end before they begin, or overlap.", "Write from and to in order: 08:30-12:00.");
                break;
            }
        }

        return new WorkingHours(
            node.Required("code"),
            node.Localized("label"),
            node.Strings("days").Select(day => Enum.Parse<DayOfWeek>(day, ignoreCase: true)).ToHashSet(),
            times,
            node.Scalar("works-on-holidays") == "true");
    }

    private static IEnumerable<Holiday> ReadDays(ContentFile file, string name, bool isWorked, ContentFindings findings)
    {
        // A day must not be off and worked, nor said twice, wherever it is said.
        var others = isWorked ? file.Root.Items("days-off").SelectMany(DaysOf).ToHashSet() : [];
        foreach (var node in file.Root.Items(name))
        {
            if (!TryDate(node.Required("from"), out var from) || !TryDate(node.Required("to"), out var to))
            {
                findings.Error(file.Name, node, "There is no such date.", "Write year, month and day: 2026-10-01.");
                continue;
            }

            if (to < from || to.DayNumber - from.DayNumber >= LongestHolidayInDays)
            {
                findings.Error(file.Name, node, "The last day is before the first, or more than a month after it.", "Correct 'from' and 'to'.");
                continue;
            }

            var holiday = new Holiday(from, to, node.Localized("label"), isWorked, node.Scalar("provisional") == "true");
            if (holiday.Days.Where(day => !others.Add(day)).Select(day => (DateOnly?)day).FirstOrDefault() is { } twice)
            {
                findings.Error(file.Name, node, $"{twice:yyyy-MM-dd} is there twice.", "Say of each day once whether it is off or worked.");
            }

            yield return holiday;
        }
    }

    private static IEnumerable<DateOnly> DaysOf(YamlNode node) =>
        TryDate(node.Required("from"), out var from) && TryDate(node.Required("to"), out var to) && to.DayNumber - from.DayNumber < LongestHolidayInDays
            ? new Holiday(from, to, new LocalizedText("", ""), false, false).Days
            : [];

    private static bool TryDate(string text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static (int From, int To) Times(string text)
    {
        var parts = text.Split('-');
        return (Minutes(parts[0]), Minutes(parts[1]));
    }

    private static int Minutes(string time) =>
        (int.Parse(time.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(time.AsSpan(3, 2), CultureInfo.InvariantCulture);
}
