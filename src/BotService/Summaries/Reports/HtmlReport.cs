using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Huiyin.Summaries.Reports;

/// <summary>One file to print or to send on: no script, nothing loaded from elsewhere, charts drawn in it.</summary>
internal static partial class HtmlReport
{
    private const string Style =
        """
        body { font: 15px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { margin-bottom: .2rem; } h2 { margin-top: 2rem; border-bottom: 2px solid #1f5fa8; padding-bottom: .2rem; break-after: avoid; }
        .subtitle { margin: 0; color: #444; } .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 13px; font-variant-numeric: tabular-nums; } th, td { border: solid #c9d1db; border-width: 1px 0; padding: .32rem .55rem; text-align: left; vertical-align: top; }
        th { background: #eef3f9; border-bottom-color: #1f5fa8; vertical-align: bottom; } td.n, th.n { text-align: right; white-space: nowrap; } tbody tr:nth-child(even) { background: #f8fafc; }
        ul { padding-left: 1.2rem; } li { margin: .15rem 0; } li::marker { color: #1f5fa8; } .lead { margin: .6rem 0 .9rem; } tr { break-inside: avoid; } svg { max-width: 100%; height: auto; margin: 1rem 0; }
        .no { white-space: nowrap; } td.below:first-child { padding-left: 1.7rem; }
        table.wide th.n { white-space: normal; } table.wide th:first-child, table.wide td:first-child { min-width: 7em; }
        @media print { body { margin: 0; max-width: none; font-size: 11pt; } .scroll { overflow: visible; } table { font-size: 8.5pt; } section.wide { page: wide; } table.wide { font-size: 8pt; } table.wide th, table.wide td { padding: .2rem .3rem; } thead { display: table-header-group; } body, th, tbody tr { print-color-adjust: exact; } }
        @page { size: A4; margin: 15mm; }
        @page wide { size: A4 landscape; margin: 12mm; }
        """;

    public static string Write(Report report)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"").Append(report.Locale).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Encoded(report.Title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n<h1>").Append(Encoded(report.Title)).Append("</h1>\n");
        foreach (var subtitle in report.Subtitles)
        {
            html.Append("<p class=\"subtitle\">").Append(Encoded(subtitle)).Append("</p>\n");
        }

        foreach (var section in report.Sections)
        {
            WriteSection(html, section);
        }

        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void WriteSection(StringBuilder html, ReportSection section)
    {
        // Twelve columns of figures need the long side of the paper.
        var isWide = section.Table?.Columns.Count > 9;
        html.Append("<section id=\"").Append(section.Code).Append(isWide ? "\" class=\"wide\">\n<h2>" : "\">\n<h2>").Append(Encoded(section.Title)).Append("</h2>\n");
        if (section.Lines.Count == 1)
        {
            html.Append("<p class=\"lead\">").Append(Words(section.Lines[0])).Append("</p>\n");
        }
        else if (section.Lines.Count > 0)
        {
            html.Append("<ul>\n");
            foreach (var line in section.Lines)
            {
                html.Append("<li>").Append(Words(line)).Append("</li>\n");
            }

            html.Append("</ul>\n");
        }

        if (section.Chart is { } chart)
        {
            html.Append(SvgChart.Write(chart, $"chart-{section.Code}")).Append('\n');
        }

        if (section.Table is { } table)
        {
            var numeric = Enumerable.Range(0, table.Columns.Count).Select(column => table.Rows.Count > 0 && table.Rows.All(row => IsNumber(row[column]))).ToList();
            html.Append(isWide ? "<div class=\"scroll\">\n<table class=\"wide\">\n<thead><tr>" : "<div class=\"scroll\">\n<table>\n<thead><tr>");
            Cells(html, "th scope=\"col\"", "th", table.Columns, numeric);
            html.Append("</tr></thead>\n<tbody>\n");
            foreach (var row in table.Rows)
            {
                html.Append("<tr>");
                Cells(html, "td", "td", [.. row.Select(Grouped)], numeric);
                html.Append("</tr>\n");
            }

            html.Append("</tbody>\n</table>\n</div>\n");
        }

        html.Append("</section>\n");
    }

    private static void Cells(StringBuilder html, string opening, string closing, IReadOnlyList<string> cells, List<bool> numeric)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            // What is set in by blanks, for text, is set in as a whole where a name takes two lines.
            var isBelow = cells[i].Length > 0 && char.IsWhiteSpace(cells[i][0]);
            html.Append('<').Append(opening).Append(numeric[i] ? " class=\"n\">" : isBelow ? " class=\"below\">" : ">").Append(Words(isBelow ? cells[i].TrimStart() : cells[i])).Append("</").Append(closing).Append('>');
        }
    }

    private static bool IsNumber(string cell) => cell.Length == 0 || cell is "-" or "–" or "无" or "none" || Number().IsMatch(cell);

    // For eyes: 27,018, and a minus as long as the plus. A spreadsheet wants the bare digits, which the CSV has.
    private static string Grouped(string cell) => !Number().IsMatch(cell) ? cell : Digits().Replace(cell, digits => long.Parse(digits.Value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture)).Replace('-', '−');

    // 12, -3.4, 81.5% (75/92), 12 (+3).
    [GeneratedRegex(@"^[+-]?\d+(\.\d+)?(%? ?[（(][+-]?\d+(\.\d+)?(/\d+)?[)）])?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![.\d])\d{4,}")]
    private static partial Regex Digits();

    // The number of a concern is read as one.
    [GeneratedRegex(@"(?<![\d-])\d{3,}-\d{3}(?![\d-])")]
    private static partial Regex ConcernNumbers();

    private static string Words(string text) => ConcernNumbers().Replace(Encoded(text), "<span class=\"no\">$0</span>");

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
