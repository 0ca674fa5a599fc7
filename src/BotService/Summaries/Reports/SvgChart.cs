using System.Globalization;
using System.Net;
using System.Text;

namespace Huiyin.Summaries.Reports;

/// <summary>A bar chart as SVG: title and description for who cannot see it, values written at the bars, no script, no font or file from elsewhere.</summary>
internal static class SvgChart
{
    private const int LabelWidth = 190;
    private const int PlotWidth = 380;
    private const int ValueWidth = 60;
    private const int BarHeight = 14;
    private const int Gap = 8;
    private const int Head = 48;

    // Apart in lightness as well as in hue, so that print and colour-blind eyes tell them apart.
    private static readonly string[] Colours = ["#1f5fa8", "#e0a030"];

    public static string Write(BarChart chart, string id = "chart")
    {
        var series = chart.Series.Count;
        var group = (series * BarHeight) + Gap;
        var (width, height) = (LabelWidth + PlotWidth + ValueWidth, Head + (chart.Bars.Count * group));
        var most = Math.Max(1, chart.Bars.SelectMany(bar => bar.Values).DefaultIfEmpty(0).Max());
        var svg = new StringBuilder();
        svg.Append(Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" font-family=\"sans-serif\" font-size=\"12\">"));
        svg.Append(Invariant($"<title id=\"{id}-t\">{Encoded(chart.Title)}</title><desc id=\"{id}-d\">{Encoded(chart.Description)}</desc>"));
        svg.Append(Invariant($"<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>"));
        svg.Append(Invariant($"<text x=\"0\" y=\"16\" font-size=\"15\" font-weight=\"bold\" fill=\"#1a1a1a\">{Encoded(chart.Title)}</text>"));
        Legend(svg, chart);
        for (var bar = 0; bar < chart.Bars.Count; bar++)
        {
            var top = Head + (bar * group);
            var middle = top + (series * BarHeight / 2) + 4;
            svg.Append(Invariant($"<text x=\"{LabelWidth - 8}\" y=\"{middle}\" text-anchor=\"end\" fill=\"#1a1a1a\">{Encoded(Short(chart.Bars[bar].Label))}</text>"));
            for (var i = 0; i < series; i++)
            {
                var value = chart.Bars[bar].Values[i];
                var length = Math.Round(PlotWidth * Math.Max(0, value) / most, 1);
                var y = top + (i * BarHeight);
                svg.Append(Invariant($"<rect x=\"{LabelWidth}\" y=\"{y}\" width=\"{length}\" height=\"{BarHeight - 2}\" fill=\"{Colours[i % Colours.Length]}\"/>"));
                svg.Append(Invariant($"<text x=\"{LabelWidth + length + 4}\" y=\"{y + BarHeight - 4}\" fill=\"#1a1a1a\" font-size=\"11\">{value:0.#}</text>"));
            }
        }

        return svg.Append("</svg>").ToString();
    }

    private static void Legend(StringBuilder svg, BarChart chart)
    {
        if (chart.Series.Count < 2)
        {
            return;
        }

        for (var i = 0; i < chart.Series.Count; i++)
        {
            var x = LabelWidth + (i * 120);
            svg.Append(Invariant($"<rect x=\"{x}\" y=\"26\" width=\"12\" height=\"12\" fill=\"{Colours[i % Colours.Length]}\"/><text x=\"{x + 17}\" y=\"36\" fill=\"#1a1a1a\">{Encoded(chart.Series[i])}</text>"));
        }
    }

    private static string Short(string label) => label.Length <= 28 ? label : label[..27] + "…";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
