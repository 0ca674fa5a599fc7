using System.Globalization;
using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary>How long each act may take, a row for each class.</summary>
internal sealed class DeadlinesSheet : ISettingSheet
{
    private static readonly string[] Acts = ["acceptance", "first-contact", "resolution", "supervision", "answer", "review"];

    public string Name => "deadlines";

    public string Kind => "deadlines";

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("code", "时限类别", IsRequired: true), new("acceptance", "受理", IsRequired: true), new("first-contact", "首次联系", IsRequired: true), new("resolution", "办结", IsRequired: true),
        new("supervision", "督办", IsRequired: true), new("answer", "等群众答复", IsRequired: true), new("review", "复查", IsRequired: true),
    ];

    public IEnumerable<IReadOnlyList<string>> Write(DialogContentSnapshot content) => content.Deadlines.Classes.OrderBy(one => one.Value.Resolution.Time).Select(one => (IReadOnlyList<string>)
    [
        one.Key, Text(one.Value.Acceptance), Text(one.Value.FirstContact), Text(one.Value.Resolution), Text(one.Value.Supervision), Text(one.Value.Answer), Text(one.Value.Review),
    ]);

    public SettingYaml Read(IReadOnlyList<SheetRow> rows, DialogContentSnapshot content)
    {
        var yaml = new SettingYaml();
        yaml.Line(string.Create(CultureInfo.InvariantCulture, $"remind-at-percent: {content.Deadlines.RemindAtPercent}"));
        yaml.Line("classes:");
        foreach (var row in rows)
        {
            yaml.Item(row.Line, [("code", SettingYaml.Quoted(row["code"])), .. Acts.Select(act => (act, (string?)SettingYaml.Quoted(row[act])))]);
        }

        return yaml;
    }

    private static string Text(TimeAllowance allowance)
    {
        var (count, unit) = allowance.Time switch
        {
            // Working time is counted in hours, whatever a day has.
            var time when !allowance.IsWorkingTime && time >= TimeSpan.FromDays(2) && time.Ticks % TimeSpan.TicksPerDay == 0 => (time.TotalDays, 'd'),
            var time when time.Ticks % TimeSpan.TicksPerHour == 0 => (time.TotalHours, 'h'),
            var time => (time.TotalMinutes, 'm'),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{count}{unit}{(allowance.IsWorkingTime ? " working" : "")}");
    }
}
