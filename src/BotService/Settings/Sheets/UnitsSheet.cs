using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

internal sealed class UnitsSheet : ISettingSheet
{
    public string Name => "units";

    public string Kind => "units";

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("code", "编码", IsRequired: true), new("name_zh", "名称", IsRequired: true), new("name_en", "英文名称", IsRequired: true), new("area", "辖区"),
        new("level", "级别"), new("parent", "上级单位"), new("hours", "工作时间"), new("contact_zh", "联系岗位"), new("contact_en", "联系岗位英文"),
    ];

    public IEnumerable<IReadOnlyList<string>> Write(DialogContentSnapshot content) => content.Units.All.Select(unit => (IReadOnlyList<string>)
    [
        unit.Code, unit.Label.Chinese, unit.Label.English, unit.Area ?? "", unit.Level.ToString().ToLowerInvariant(), unit.Parent ?? "", unit.Hours ?? "",
        unit.Contact?.Chinese ?? "", unit.Contact?.English ?? "",
    ]);

    public SettingYaml Read(IReadOnlyList<SheetRow> rows, DialogContentSnapshot content)
    {
        var yaml = new SettingYaml();
        yaml.Line("units:");
        foreach (var row in rows)
        {
            yaml.Item(
                row.Line,
                ("code", SettingYaml.Quoted(row["code"])),
                ("label", SettingYaml.Localized(row["name_zh"], row["name_en"])),
                ("area", SettingYaml.Quoted(row["area"], orNothing: true)),
                ("level", SettingYaml.Quoted(row["level"], orNothing: true)),
                ("parent", SettingYaml.Quoted(row["parent"], orNothing: true)),
                ("hours", SettingYaml.Quoted(row["hours"], orNothing: true)),
                ("contact", row["contact_zh"].Length + row["contact_en"].Length == 0 ? null : SettingYaml.Localized(row["contact_zh"], row["contact_en"])));
        }

        return yaml;
    }
}
