using System.Globalization;
using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary>Writes the parts of the calendar, of which a sheet replaces one.</summary>
internal static class CalendarYaml
{
    public static void Write(SettingYaml yaml, IEnumerable<(WorkingHours Hours, int Row)> all)
    {
        yaml.Line("working-hours:");
        foreach (var (hours, row) in all)
        {
            Hours(yaml, row, hours.Code, hours.Label, hours.Days.Order().Select(NameOf), hours.Times.Select(TimesOf), hours.WorksOnHolidays ? "true" : "false");
        }
    }

    public static void Hours(SettingYaml yaml, int row, string code, LocalizedText label, IEnumerable<string> days, IEnumerable<string> times, string worksOnHolidays) => yaml.Item(
        row,
        ("code", SettingYaml.Quoted(code)),
        ("label", SettingYaml.Localized(label)),
        ("days", SettingYaml.List(days)),
        ("times", SettingYaml.List(times)),
        ("works-on-holidays", worksOnHolidays));

    public static void Write(SettingYaml yaml, IEnumerable<Holiday> holidays)
    {
        foreach (var (name, isWorked) in new[] { ("days-off", false), ("worked-days", true) })
        {
            Section(yaml, name, holidays.Any(holiday => holiday.IsWorked == isWorked));
            foreach (var holiday in holidays.Where(holiday => holiday.IsWorked == isWorked))
            {
                Days(yaml, 0, DateOf(holiday.From), DateOf(holiday.To), holiday.Label, holiday.IsProvisional ? "true" : "false");
            }
        }
    }

    public static void Section(SettingYaml yaml, string name, bool hasItems) => yaml.Line(hasItems ? $"{name}:" : $"{name}: []");

    public static void Days(SettingYaml yaml, int row, string from, string to, LocalizedText label, string provisional) => yaml.Item(
        row,
        ("from", SettingYaml.Quoted(from)),
        ("to", SettingYaml.Quoted(to)),
        ("label", SettingYaml.Localized(label)),
        ("provisional", provisional));

    public static string DateOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Spreadsheets make 2026/1/3 of 2026-01-03; anything else is left for the check to name.</summary>
    public static string DayOf(string text) =>
        DateOnly.TryParseExact(text, ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateOf(day) : text;

    public static string NameOf(DayOfWeek day) => day.ToString().ToLowerInvariant();

    public static string TimesOf((int From, int To) time) => $"{TimeOf(time.From)}-{TimeOf(time.To)}";

    private static string TimeOf(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
