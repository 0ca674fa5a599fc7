using System.Text;

namespace Huiyin.Summaries.Reports;

/// <summary>One table per section, its code in the first column, so that a spreadsheet can filter; begins with a byte-order mark for Excel's sake.</summary>
internal static class CsvReport
{
    public static string Write(Report report)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, [report.Title, .. report.Subtitles]);
        foreach (var section in report.Sections)
        {
            foreach (var line in section.Lines)
            {
                Line(text, [section.Title, line]);
            }

            if (section.Table is { } table)
            {
                Line(text, [section.Title, .. table.Columns]);
                foreach (var row in table.Rows)
                {
                    Line(text, [section.Title, .. row]);
                }
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string value)
    {
        // What a spreadsheet would take for a formula is kept a text; a signed number is none.
        var safe = value.Length > 0 && "=+-@\t\r".Contains(value[0]) && !double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _) && value != "-" ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
