using System.Globalization;

namespace Huiyin.Summaries.Reports;

/// <summary>A chart in words for channels that show no picture: bars of blocks with the number behind each, which read in any typeface.</summary>
internal static class TextChart
{
    private const int Longest = 10;

    public static IEnumerable<string> Lines(BarChart chart)
    {
        var most = Math.Max(1, chart.Bars.SelectMany(bar => bar.Values).DefaultIfEmpty(0).Max());
        foreach (var bar in chart.Bars)
        {
            if (chart.Series.Count == 1)
            {
                yield return $"{bar.Label} {Drawn(bar.Values[0], most)}";
                continue;
            }

            yield return bar.Label;
            for (var i = 0; i < chart.Series.Count; i++)
            {
                yield return $"· {chart.Series[i]} {Drawn(bar.Values[i], most)}";
            }
        }
    }

    // What is more than nothing has a block at least.
    private static string Drawn(double value, double most) =>
        string.Create(CultureInfo.InvariantCulture, $"{(value > 0 ? new string('█', Math.Max(1, (int)Math.Round(Longest * value / most))) + " " : "")}{value:#,0.#}");
}
