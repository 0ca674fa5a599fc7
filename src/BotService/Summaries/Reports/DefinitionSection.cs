using Huiyin.Summaries.Documents;

namespace Huiyin.Summaries.Reports;

internal static class DefinitionSection
{
    public static ReportSection Of(SummaryDocument document, SummaryWording wording) => new(
        "definitions",
        wording.Text("summary.section.definitions"),
        [.. document.Meanings.Select(meaning => meaning.In(wording.Locale))]);
}
