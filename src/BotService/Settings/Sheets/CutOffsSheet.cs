using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary>When periods end on their last day, and from which day on; none where it is always midnight.</summary>
internal sealed class CutOffsSheet : ISettingSheet
{
    public string Name => "cut-offs";

    public string Kind => "summaries";

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("from", "开始", IsRequired: true), new("day", "日截止", IsRequired: true), new("week", "周截止", IsRequired: true), new("month", "月截止", IsRequired: true),
    ];

    public bool MayBeEmpty => true;

    public IEnumerable<IReadOnlyList<string>> Write(DialogContentSnapshot content) => content.Summaries.CutOffs.Select(times => (IReadOnlyList<string>)
    [
        CalendarYaml.DateOf(times.From), SummariesYaml.Time(times.Day), SummariesYaml.Time(times.Week), SummariesYaml.Time(times.Month),
    ]);

    public SettingYaml Read(IReadOnlyList<SheetRow> rows, DialogContentSnapshot content)
    {
        var yaml = new SettingYaml();
        foreach (var (name, value) in content.Summaries.Written)
        {
            SummariesYaml.Value(yaml, name, value);
        }

        SummariesYaml.CutOffs(yaml, [.. rows.Select(row => (CalendarYaml.DayOf(row["from"]), row["day"], row["week"], row["month"], row.Line))]);
        return yaml;
    }
}
