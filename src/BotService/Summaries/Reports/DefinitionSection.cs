using Huiyin.Summaries.Documents;

namespace Huiyin.Summaries.Reports;

internal static class DefinitionSection
{
    public static ReportSection Of(SummaryDocument document, SummaryWording wording) => new(
        "definitions",
        wording.Text("summary.section.definitions"),
        [.. Definitions.Figures.Select(figure => wording.Text("summary.define." + figure, ("prior", document.Ranking.PriorCases), ("minimum", document.Ranking.MinimumCases)))]);
}
