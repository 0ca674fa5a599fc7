namespace Huiyin.Summaries.Reports;

/// <summary>A summary in one language, ready to be written as text, CSV or HTML.</summary>
internal sealed record Report(string Locale, string Title, IReadOnlyList<string> Subtitles, IReadOnlyList<ReportSection> Sections);

/// <param name="Code">Stable, for links and CSV.</param>
internal sealed record ReportSection(string Code, string Title, IReadOnlyList<string> Lines, ReportTable? Table = null, BarChart? Chart = null);

internal sealed record ReportTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Bars beside each other for each label; the table of the section has the same numbers.</summary>
/// <param name="Series">The names of the bars of one label, one or two.</param>
internal sealed record BarChart(string Title, string Description, IReadOnlyList<string> Series, IReadOnlyList<Bar> Bars);

internal sealed record Bar(string Label, IReadOnlyList<double> Values);
