using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary>Writes the parts of the summaries' settings, of which a sheet replaces one.</summary>
internal static class SummariesYaml
{
    public static void Value(SettingYaml yaml, string name, string value, int row = 0) =>
        // A number stays one; everything else is left for the check to name.
        yaml.Line($"{name}: {(value.Length > 0 && value.All(char.IsAsciiDigit) ? value : SettingYaml.Quoted(value))}", row);

    public static void CutOffs(SettingYaml yaml, IReadOnlyList<(string From, string Day, string Week, string Month, int Row)> all)
    {
        yaml.Line(all.Count == 0 ? "cut-offs: []" : "cut-offs:");
        foreach (var (from, day, week, month, row) in all)
        {
            yaml.Item(row, ("from", SettingYaml.Quoted(from)), ("day", SettingYaml.Quoted(day)), ("week", SettingYaml.Quoted(week)), ("month", SettingYaml.Quoted(month)));
        }
    }

    public static string Time(TimeOnly? cutOff) => cutOff?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "24:00";
}
