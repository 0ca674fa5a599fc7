using System.Globalization;
using System.Net;
using System.Text;

namespace Huiyin.Summaries.Reports;

/// <summary>A bar chart as SVG: title and description for who cannot see it, values written at the bars, no script, no font or file from elsewhere.</summary>
internal static class SvgChart
{
    private const int PlotWidth = 380;
    private const int ValueWidth = 64;
    private const int BarHeight = 14;
    private const int LineHeight = 14;
    private const int Gap = 10;
    private const int TitleHeight = 28;
    private const int LegendHeight = 24;

    // Half of a Chinese character at twelve points; most Latin letters are narrower.
    private const double Place = 6.2;
    private const int MostPlaces = 34;

    // Apart in lightness as well as in hue, so that print and colour-blind eyes tell them apart.
    private static readonly string[] Colours = ["#1f5fa8", "#e0a030"];

    public static string Write(BarChart chart, string id = "chart")
    {
        var labels = chart.Bars.Select(bar => TextWidth.TwoLines(bar.Label, MostPlaces)).ToList();
        var labelWidth = (int)Math.Ceiling(labels.SelectMany(lines => lines).Select(TextWidth.Of).DefaultIfEmpty(0).Max() * Place) + 14;
        var series = chart.Series.Count;
        var heights = labels.Select(lines => Math.Max(series * BarHeight, lines.Count * LineHeight) + Gap).ToList();
        var head = TitleHeight + (series > 1 ? LegendHeight : 0);
        var (width, height) = (Math.Max(labelWidth + PlotWidth + ValueWidth, (int)(TextWidth.Of(chart.Title) * 8) + 8), head + heights.Sum());
        var most = Math.Max(1, chart.Bars.SelectMany(bar => bar.Values).DefaultIfEmpty(0).Max());
        var svg = new StringBuilder();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" font-family=\"'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif\" font-size=\"12\">"));
        svg.Append(Invariant($"<title id=\"{id}-t\">{Encoded(chart.Title)}</title><desc id=\"{id}-d\">{Encoded(chart.Description)}</desc>"));
        svg.Append(Invariant($"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>"));
        svg.Append(Invariant($"<text x=\"0\" y=\"16\" font-size=\"15\" font-weight=\"bold\" fill=\"#1a1a1a\">{Encoded(chart.Title)}</text>"));
        Legend(svg, chart, labelWidth);
        var top = head;
        for (var bar = 0; bar < chart.Bars.Count; bar++)
        {
            var middle = top + ((heights[bar] - Gap) / 2.0);
            Label(svg, labels[bar], labelWidth - 8, middle);
            for (var i = 0; i < series; i++)
            {
                var value = chart.Bars[bar].Values[i];
                var length = Math.Round(PlotWidth * Math.Max(0, value) / most, 1);
                var y = middle - (series * BarHeight / 2.0) + (i * BarHeight);
                svg.Append(Invariant($"<rect x=\"{labelWidth}\" y=\"{y + 1}\" width=\"{length}\" height=\"{BarHeight - 2}\" rx=\"1.5\" fill=\"{Colours[i % Colours.Length]}\"/>"));
                svg.Append(Invariant($"<text x=\"{labelWidth + length + 5}\" y=\"{y + BarHeight - 3}\" fill=\"#1a1a1a\" font-size=\"11\">{value:#,0.#}</text>"));
            }

            top += heights[bar];
        }

        // What the bars stand on: nothing, too, is to be seen as nothing and not as missing.
        svg.Append(Invariant($"<line x1=\"{labelWidth - 0.5}\" y1=\"{head - 3}\" x2=\"{labelWidth - 0.5}\" y2=\"{height - 3}\" stroke=\"#8a94a3\"/>"));
        return svg.Append("</svg>").ToString();
    }

    private static void Label(StringBuilder svg, IReadOnlyList<string> lines, int right, double middle)
    {
        for (var line = 0; line < lines.Count; line++)
        {
            var y = middle + 4 + ((line - ((lines.Count - 1) / 2.0)) * LineHeight);
            svg.Append(Invariant($"<text x=\"{right}\" y=\"{y}\" text-anchor=\"end\" fill=\"#1a1a1a\">{Encoded(lines[line])}</text>"));
        }
    }

    private static void Legend(StringBuilder svg, BarChart chart, int left)
    {
        if (chart.Series.Count < 2)
        {
            return;
        }

        double x = left;
        for (var i = 0; i < chart.Series.Count; i++)
        {
            svg.Append(Invariant($"<rect x=\"{x}\" y=\"28\" width=\"12\" height=\"12\" rx=\"1.5\" fill=\"{Colours[i % Colours.Length]}\"/><text x=\"{x + 17}\" y=\"38\" fill=\"#1a1a1a\">{Encoded(chart.Series[i])}</text>"));
            x += 17 + (TextWidth.Of(chart.Series[i]) * Place) + 18;
        }
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
