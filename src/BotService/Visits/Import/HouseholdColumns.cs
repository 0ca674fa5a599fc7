using Huiyin.DialogContent;

namespace Huiyin.Visits.Import;

/// <summary>Which column of a file is what. The names are those that offices use, in either language and any order.</summary>
internal sealed record HouseholdColumns(int Area, int Building, int Entrance, int Room)
{
    private static readonly (string Field, string[] Names)[] Known =
    [
        ("area", ["area", "area code", "community", "辖区", "辖区编码", "社区", "小区", "区域", "村", "网格"]),
        ("building", ["building", "block", "楼栋", "楼号", "楼", "栋", "栋号", "幢"]),
        ("unit", ["unit", "entrance", "stairwell", "单元", "单元号", "门洞"]),
        ("room", ["room", "flat", "house", "房号", "房间", "房间号", "室", "户号", "门牌", "门牌号"]),
    ];

    /// <summary>A file of houses without stairs may leave out building and unit.</summary>
    public static HouseholdColumns? Read(IReadOnlyList<string> header, int line, List<ImportFinding> findings)
    {
        var before = findings.Count;
        var fields = header.Select(FieldOf).ToList();
        for (var column = 0; column < fields.Count; column++)
        {
            if (fields[column] is null)
            {
                findings.Add(new ImportFinding(line, "unknown-column", ("column", Shown(header[column]))));
            }
            else if (fields.IndexOf(fields[column]) < column)
            {
                findings.Add(new ImportFinding(line, "column-twice", ("column", Shown(header[column]))));
            }
        }

        foreach (var missing in new[] { "area", "room" }.Where(field => !fields.Contains(field)))
        {
            findings.Add(new ImportFinding(line, "missing-column", ("column", missing)));
        }

        return findings.Count > before ? null
            : new HouseholdColumns(fields.IndexOf("area"), fields.IndexOf("building"), fields.IndexOf("unit"), fields.IndexOf("room"));
    }

    /// <summary>What somebody else's file holds may be personal: only its beginning is repeated.</summary>
    public static string Shown(string text) => text.Length <= 30 ? text : text[..30] + "…";

    private static string? FieldOf(string name)
    {
        var key = SpokenText.Key(name);
        return Known.FirstOrDefault(known => known.Names.Contains(key, StringComparer.Ordinal)).Field;
    }
}
