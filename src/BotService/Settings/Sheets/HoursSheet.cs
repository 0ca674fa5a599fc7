using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

internal sealed class HoursSheet : ISettingSheet
{
    private static readonly string[] Yes = ["yes", "true", "是"];

    public string Name => "hours";

    public string Kind => "calendar";

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("code", "编码", IsRequired: true), new("name_zh", "名称", IsRequired: true), new("name_en", "英文名称", IsRequired: true), new("days", "星期", IsRequired: true),
        new("times", "时段", IsRequired: true), new("works_on_holidays", "节假日上班"),
    ];

    public IEnumerable<IReadOnlyList<string>> Write(DialogContentSnapshot content) => content.Calendar.Hours.Select(hours => (IReadOnlyList<string>)
    [
        hours.Code, hours.Label.Chinese, hours.Label.English, string.Join("; ", hours.Days.Order().Select(CalendarYaml.NameOf)),
        string.Join("; ", hours.Times.Select(CalendarYaml.TimesOf)), hours.WorksOnHolidays ? "yes" : "no",
    ]);

    public SettingYaml Read(IReadOnlyList<SheetRow> rows, DialogContentSnapshot content)
    {
        var yaml = new SettingYaml();
        yaml.Line("working-hours:");
        foreach (var row in rows)
        {
            CalendarYaml.Hours(
                yaml,
                row.Line,
                row["code"],
                new LocalizedText(row["name_zh"], row["name_en"]),
                row.List("days").Select(day => day.ToLowerInvariant()),
                row.List("times"),
                Yes.Contains(row["works_on_holidays"], StringComparer.OrdinalIgnoreCase) ? "true" : "false");
        }

        CalendarYaml.Write(yaml, content.Calendar.Holidays);
        return yaml;
    }
}
