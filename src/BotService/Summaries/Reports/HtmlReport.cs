using System.Net;
using System.Text;

namespace Huiyin.Summaries.Reports;

/// <summary>One file to print or to send on: no script, nothing loaded from elsewhere, charts drawn in it.</summary>
internal static class HtmlReport
{
    private const string Style =
        """
        body { font: 15px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; color: #1a1a1a; background: #fff; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { margin-bottom: .2rem; } h2 { margin-top: 2rem; border-bottom: 2px solid #1f5fa8; padding-bottom: .2rem; break-after: avoid; }
        .subtitle { margin: 0; color: #444; } .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 13px; } th, td { border: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; }
        th { background: #eef3f9; } tr { break-inside: avoid; } svg { max-width: 100%; height: auto; margin: 1rem 0; }
        @media print { body { margin: 0; max-width: none; font-size: 11pt; } .scroll { overflow: visible; } table { font-size: 8.5pt; } }
        @page { margin: 15mm; }
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
        html.Append("<section id=\"").Append(section.Code).Append("\">\n<h2>").Append(Encoded(section.Title)).Append("</h2>\n");
        if (section.Lines.Count > 0)
        {
            html.Append("<ul>\n");
            foreach (var line in section.Lines)
            {
                html.Append("<li>").Append(Encoded(line)).Append("</li>\n");
            }

            html.Append("</ul>\n");
        }

        if (section.Chart is { } chart)
        {
            html.Append(SvgChart.Write(chart, $"chart-{section.Code}")).Append('\n');
        }

        if (section.Table is { } table)
        {
            html.Append("<div class=\"scroll\">\n<table>\n<thead><tr>");
            Cells(html, "th scope=\"col\"", "th", table.Columns);
            html.Append("</tr></thead>\n<tbody>\n");
            foreach (var row in table.Rows)
            {
                html.Append("<tr>");
                Cells(html, "td", "td", row);
                html.Append("</tr>\n");
            }

            html.Append("</tbody>\n</table>\n</div>\n");
        }

        html.Append("</section>\n");
    }

    private static void Cells(StringBuilder html, string opening, string closing, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            html.Append('<').Append(opening).Append('>').Append(Encoded(cell)).Append("</").Append(closing).Append('>');
        }
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
