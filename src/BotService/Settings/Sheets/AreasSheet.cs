using System.Globalization;
using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary>The areas from the district down, each with the code of the one that it lies in.</summary>
internal sealed class AreasSheet : ISettingSheet
{
    private static readonly (string Kind, string Member)[] Levels = [("office", "offices"), ("community", "communities"), ("compound", "compounds"), ("grid", "grids")];

    public string Name => "areas";

    public string Kind => "areas";

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("code", "编码", IsRequired: true), new("kind", "层级", IsRequired: true), new("parent", "上级辖区"), new("name_zh", "名称", IsRequired: true),
        new("name_en", "英文名称", IsRequired: true), new("aliases_zh", "别名"), new("aliases_en", "英文别名"), new("latitude", "纬度"), new("longitude", "经度"),
    ];

    public IEnumerable<IReadOnlyList<string>> Write(DialogContentSnapshot content) => content.Areas.All.Select(area => (IReadOnlyList<string>)
    [
        area.Code, KindOf(area.Kind), area.Parent?.Code ?? "", area.Label.Chinese, area.Label.English, string.Join("; ", area.Aliases.Chinese),
        string.Join("; ", area.Aliases.English), Degrees(area.Coordinates?.Latitude), Degrees(area.Coordinates?.Longitude),
    ]);

    public IEnumerable<SheetFinding> Check(IReadOnlyList<SheetRow> rows)
    {
        var codes = rows.Select(row => row["code"]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var isDistrict = row["kind"] == "district";
            if (!isDistrict && Array.FindIndex(Levels, level => level.Kind == row["kind"]) < 0)
            {
                yield return new SheetFinding(row.Line, $"The kind '{row["kind"]}' is unknown.", "Use one of: district, office, community, compound, grid.");
            }
            else if (isDistrict != (row["parent"].Length == 0) || (!isDistrict && (!codes.Contains(row["parent"]) || row["parent"] == row["code"])))
            {
                yield return new SheetFinding(row.Line, $"The area above, '{row["parent"]}', is not in the file.", "Every area but the district lies in another one of the file.");
            }
        }

        if (rows.Count(row => row["kind"] == "district") != 1)
        {
            yield return new SheetFinding(0, "There must be exactly one district.", "Keep one row of that kind.");
            yield break;
        }

        var children = rows.ToLookup(row => row["parent"], StringComparer.Ordinal);
        HashSet<SheetRow> reached = [];
        Queue<SheetRow> waiting = new(rows.Where(row => row["kind"] == "district"));
        while (waiting.TryDequeue(out var row))
        {
            if (reached.Add(row))
            {
                children[row["code"]].ToList().ForEach(waiting.Enqueue);
            }
        }

        // Areas that lie in each other, but not in the district, would be lost without a word.
        foreach (var row in rows.Where(row => !reached.Contains(row) && codes.Contains(row["parent"]) && row["parent"] != row["code"]))
        {
            yield return new SheetFinding(row.Line, $"The area '{row["code"]}' does not lie in the district.", "Every area but the district lies in another one of the file.");
        }
    }

    public SettingYaml Read(IReadOnlyList<SheetRow> rows, DialogContentSnapshot content)
    {
        var yaml = new SettingYaml();
        var children = rows.ToLookup(row => row["parent"], StringComparer.Ordinal);
        var district = rows.First(row => row["kind"] == "district");
        yaml.Line("district:", district.Line);
        Write(yaml, district, children, "  ", "  ", depth: 0);
        return yaml;
    }

    private static void Write(SettingYaml yaml, SheetRow row, ILookup<string, SheetRow> children, string first, string indent, int depth)
    {
        yaml.Line($"{first}code: {SettingYaml.Quoted(row["code"])}", row.Line);
        yaml.Line($"{indent}label: {SettingYaml.Localized(row["name_zh"], row["name_en"])}", row.Line);
        if (row.List("aliases_zh").Count + row.List("aliases_en").Count > 0)
        {
            yaml.Line($"{indent}aliases: {{ zh-CN: {SettingYaml.List(row.List("aliases_zh"))}, en: {SettingYaml.List(row.List("aliases_en"))} }}", row.Line);
        }

        if (row["latitude"].Length + row["longitude"].Length > 0)
        {
            yaml.Line($"{indent}coordinates: {{ latitude: {Number(row["latitude"])}, longitude: {Number(row["longitude"])} }}", row.Line);
        }

        foreach (var (kind, member) in Levels)
        {
            // Deeper than there are levels is a circle, which the check of the shape then refuses.
            var below = depth > Levels.Length ? [] : children[row["code"]].Where(child => child["kind"] == kind).ToList();
            if (below.Count > 0)
            {
                yaml.Line($"{indent}{member}:", below[0].Line);
            }

            foreach (var child in below)
            {
                Write(yaml, child, children, $"{indent}  - ", $"{indent}    ", depth + 1);
            }
        }
    }

    // A number stays one; anything else is shown to the check as it is.
    private static string Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? Degrees(degrees) : SettingYaml.Quoted(text);

    private static string Degrees(double? degrees) => degrees?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string KindOf(AreaKind kind) => kind.ToString().ToLowerInvariant();
}
