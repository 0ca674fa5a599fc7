using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

internal sealed class HolidaysSheet : ISettingSheet
{
    private static readonly string[] Worked = ["worked", "上班"];
    private static readonly string[] Yes = ["yes", "true", "是"];

    public string Name => "holidays";

    public string Kind => "calendar";

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("from", "开始", IsRequired: true), new("to", "结束"), new("kind", "类型", IsRequired: true), new("name_zh", "名称", IsRequired: true),
        new("name_en", "英文名称", IsRequired: true), new("provisional", "暂定"),
    ];

    public IEnumerable<IReadOnlyList<string>> Write(DialogContentSnapshot content) => content.Calendar.Holidays.OrderBy(holiday => holiday.From).Select(holiday => (IReadOnlyList<string>)
    [
        CalendarYaml.DateOf(holiday.From), CalendarYaml.DateOf(holiday.To), holiday.IsWorked ? "worked" : "off", holiday.Label.Chinese, holiday.Label.English,
        holiday.IsProvisional ? "yes" : "no",
    ]);

    public SettingYaml Read(IReadOnlyList<SheetRow> rows, DialogContentSnapshot content)
    {
        var yaml = new SettingYaml();
        CalendarYaml.Write(yaml, content.Calendar.Hours.Select(hours => (hours, 0)));
        foreach (var (name, isWorked) in new[] { ("days-off", false), ("worked-days", true) })
        {
            var days = rows.Where(row => Worked.Contains(row["kind"], StringComparer.OrdinalIgnoreCase) == isWorked).ToList();
            CalendarYaml.Section(yaml, name, days.Count > 0);
            foreach (var row in days)
            {
                CalendarYaml.Days(
                    yaml,
                    row.Line,
                    CalendarYaml.DayOf(row["from"]),
                    CalendarYaml.DayOf(row["to"].Length == 0 ? row["from"] : row["to"]),
                    new LocalizedText(row["name_zh"], row["name_en"]),
                    Yes.Contains(row["provisional"], StringComparer.OrdinalIgnoreCase) ? "true" : "false");
            }
        }

        return yaml;
    }
}
