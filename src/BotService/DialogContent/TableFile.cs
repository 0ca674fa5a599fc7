using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

/// <summary>A tab-separated file of the dialogs folder: its first line names the columns, its schema describes one line.</summary>
internal static class TableFile
{
    /// <returns>The lines that are right, each with its number; what is wrong with the others is among the findings.</returns>
    public static IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> Read(string folder, string name, string schema, ContentFindings findings)
    {
        var schemaName = $"schemas/{schema}.schema.json";
        try
        {
            var json = File.ReadAllText(Path.Combine(folder, schemaName));
            string[] columns = [.. JsonElement.Parse(json).GetProperty("required").EnumerateArray().Select(column => column.GetString()!)];
            return Read(File.ReadAllLines(Path.Combine(folder, name)), name, columns, ContentSchema.Parse(json), findings);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            findings.Error(schemaName, 0, $"The schema cannot be used: {exception.Message}.", "Restore it from the repository.");
            return [];
        }
    }

    private static List<(int Line, IReadOnlyList<string> Cells)> Read(string[] lines, string name, string[] columns, ContentSchema schema, ContentFindings findings)
    {
        List<(int, IReadOnlyList<string>)> rows = [];
        if (lines.Length == 0 || lines[0] != string.Join('\t', columns))
        {
            findings.Error(name, 1, "The first line must name the columns.", $"Write: {string.Join(", a tab, ", columns)}.");
            return rows;
        }

        for (var i = 1; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            var cells = lines[i].Split('\t');
            if (cells.Length != columns.Length)
            {
                findings.Error(name, i + 1, $"The line does not have {columns.Length} columns.", $"Write {string.Join(", one tab, ", columns)}.");
            }
            else if (IsRight(name, i + 1, columns, cells, schema, findings))
            {
                rows.Add((i + 1, cells));
            }
        }

        return rows;
    }

    private static bool IsRight(string name, int line, string[] columns, string[] cells, ContentSchema schema, ContentFindings findings)
    {
        var found = new ContentFindings();
        var node = new YamlMappingNode(columns.Zip(cells).Select(cell => new KeyValuePair<YamlNode, YamlNode>(new YamlScalarNode(cell.First), new YamlScalarNode(cell.Second))));
        schema.Validate(new ContentFile(name, "", node), found);
        foreach (var finding in found.All)
        {
            findings.Error(name, line, finding.Problem, finding.Fix);
        }

        return !found.HasErrors;
    }
}
