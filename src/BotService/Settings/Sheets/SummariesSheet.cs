using System.Text.RegularExpressions;
using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary>Dispatch, notice, ranking and the thresholds of the supervision lists: a row for each, which are always the same.</summary>
internal sealed partial class SummariesSheet : ISettingSheet
{
    public string Name => "summaries";

    public string Kind => "summaries";

    public IReadOnlyList<SheetColumn> Columns { get; } = [new("setting", "设置项", IsRequired: true), new("value", "值", IsRequired: true)];

    public IEnumerable<IReadOnlyList<string>> Write(DialogContentSnapshot content) => content.Summaries.Written.Select(one => (IReadOnlyList<string>)[one.Name, one.Value]);

    public IEnumerable<SheetFinding> Check(IReadOnlyList<SheetRow> rows)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!SettingName().IsMatch(row["setting"]))
            {
                yield return new SheetFinding(row.Line, $"'{row["setting"]}' is unknown here.", "Restore the name from an exported file.");
            }
            else if (!names.Add(row["setting"]))
            {
                yield return new SheetFinding(row.Line, $"{row["setting"]} is there twice.", "Keep one of them.");
            }
        }
    }

    public SettingYaml Read(IReadOnlyList<SheetRow> rows, DialogContentSnapshot content)
    {
        var yaml = new SettingYaml();
        foreach (var row in rows)
        {
            SummariesYaml.Value(yaml, row["setting"], row["value"], row.Line);
        }

        SummariesYaml.CutOffs(yaml, [.. content.Summaries.CutOffs.Select(times => (CalendarYaml.DateOf(times.From), SummariesYaml.Time(times.Day), SummariesYaml.Time(times.Week), SummariesYaml.Time(times.Month), 0))]);
        return yaml;
    }

    [GeneratedRegex("^(?!cut-offs$)[a-z][a-z-]*$")]
    private static partial Regex SettingName();
}
