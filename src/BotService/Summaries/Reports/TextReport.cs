using System.Text;

namespace Huiyin.Summaries.Reports;

/// <summary>A report for a terminal: columns line up also where Chinese characters take two places.</summary>
internal static class TextReport
{
    public static string Write(Report report)
    {
        var text = new StringBuilder();
        text.AppendLine(report.Title);
        foreach (var subtitle in report.Subtitles)
        {
            text.AppendLine(subtitle);
        }

        foreach (var section in report.Sections)
        {
            text.AppendLine().Append("== ").AppendLine(section.Title);
            foreach (var line in section.Lines)
            {
                text.AppendLine(line);
            }

            if (section.Table is { } table)
            {
                WriteTable(text, table);
            }
        }

        return text.ToString();
    }

    public static void WriteTable(StringBuilder text, ReportTable table)
    {
        var rows = table.Rows.Prepend(table.Columns).ToList();
        var widths = Enumerable.Range(0, table.Columns.Count).Select(column => rows.Max(row => TextWidth.Of(row[column]))).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < widths.Length; column++)
            {
                var cell = rows[row][column];
                text.Append(cell);
                if (column < widths.Length - 1)
                {
                    text.Append(' ', widths[column] - TextWidth.Of(cell) + 2);
                }
            }

            text.AppendLine();
            if (row == 0)
            {
                text.Append('-', widths.Sum() + (2 * (widths.Length - 1))).AppendLine();
            }
        }
    }
}
