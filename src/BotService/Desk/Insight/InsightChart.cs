using Huiyin.Summaries.Reports;

namespace Huiyin.Desk.Insight;

/// <summary>A table that is drawn as a chart: whoever cannot see the one reads the other, and both have the same numbers.</summary>
/// <param name="Id">On the page.</param>
/// <param name="Kind"><c>line</c>, <c>column</c>, <c>bar</c> (lying).</param>
/// <param name="Unit">Written after each value of the chart: <c>%</c>, or nothing.</param>
/// <param name="Columns">The first names the rows.</param>
internal sealed record InsightChart(string Id, string Title, string Kind, string Unit, IReadOnlyList<ChartColumn> Columns, IReadOnlyList<ChartRow> Rows)
{
    private const int MostBars = 12;

    public IEnumerable<ChartRow> Drawn => Rows.Where(row => row.IsDrawn).Take(MostBars * 2);

    /// <summary>What the server draws where no script does: at most two bars for each label.</summary>
    public BarChart? Still(string described)
    {
        int[] series = [.. Enumerable.Range(1, Columns.Count - 1).Where(column => Columns[column].IsDrawn)];
        if (series.Length is 0 or > 2 || !Drawn.Any())
        {
            return null;
        }

        return new BarChart(
            Title,
            described,
            [.. series.Select(column => Columns[column].Name)],
            [.. Drawn.Take(MostBars).Select(row => new Bar(row.Label, [.. series.Select(column => row.Cells[column - 1].Value ?? 0)]))]);
    }
}

internal sealed record ChartColumn(string Name, bool IsDrawn = false);

/// <param name="Address">Where the row's concerns are; null for nowhere.</param>
internal sealed record ChartRow(string Label, IReadOnlyList<ChartCell> Cells, string? Address = null, bool IsDrawn = true);

/// <param name="Text">As read in the table.</param>
/// <param name="Value">As drawn; null leaves a gap.</param>
internal sealed record ChartCell(string Text, double? Value);
