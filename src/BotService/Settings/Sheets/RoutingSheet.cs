using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary>The rules in the order in which they are tried; the row <c>default</c> says where the rest goes.</summary>
internal sealed class RoutingSheet : ISettingSheet
{
    public string Name => "routing";

    public string Kind => "routing";

    public IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("id", "规则", IsRequired: true), new("categories", "类别"), new("areas", "辖区"), new("kinds", "性质"), new("urgencies", "时限类别"),
        new("unit", "承办单位", IsRequired: true), new("because_zh", "理由", IsRequired: true), new("because_en", "英文理由", IsRequired: true),
    ];

    public IEnumerable<IReadOnlyList<string>> Write(DialogContentSnapshot content) => content.Routing.Rules.Append(content.Routing.Default).Select(rule => (IReadOnlyList<string>)
    [
        rule.Id, string.Join("; ", rule.Categories), string.Join("; ", rule.Areas), string.Join("; ", rule.Kinds), string.Join("; ", rule.Urgencies), rule.Unit,
        rule.Because.Chinese, rule.Because.English,
    ]);

    public SettingYaml Read(IReadOnlyList<SheetRow> rows, DialogContentSnapshot content)
    {
        var yaml = new SettingYaml();
        // Of two defaults the second is read as a rule, whose id the check then finds taken.
        var otherwise = rows.FirstOrDefault(row => row["id"] == RoutingRule.Default);
        CalendarYaml.Section(yaml, "rules", rows.Any(row => row != otherwise));
        foreach (var row in rows.Where(row => row != otherwise))
        {
            yaml.Item(
                row.Line,
                ("id", SettingYaml.Quoted(row["id"])),
                ("when", WhenOf(row)),
                ("unit", SettingYaml.Quoted(row["unit"])),
                ("because", SettingYaml.Localized(row["because_zh"], row["because_en"])));
        }

        if (otherwise is not null)
        {
            yaml.Line(
                $"default: {{ unit: {SettingYaml.Quoted(otherwise["unit"])}, because: {SettingYaml.Localized(otherwise["because_zh"], otherwise["because_en"])} }}",
                otherwise.Line);
        }

        return yaml;
    }

    private static string WhenOf(SheetRow row)
    {
        string[] columns = ["categories", "areas", "kinds", "urgencies"];
        var parts = columns.Where(column => row.List(column).Count > 0).Select(column => $"{column}: {SettingYaml.List(row.List(column))}");
        return $"{{ {string.Join(", ", parts)} }}";
    }
}
