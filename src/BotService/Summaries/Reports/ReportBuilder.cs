using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;

namespace Huiyin.Summaries.Reports;

/// <summary>Puts a document into words and tables.</summary>
internal sealed class ReportBuilder(IDialogContent content, DistrictTime district)
{
    /// <param name="document">Of a frozen or a running period.</param>
    /// <param name="locale">The reader's.</param>
    /// <param name="audience">Findings and spot checks are for supervision alone: who is looked at should not read it first.</param>
    /// <param name="acts">What became of the notice.</param>
    /// <param name="corrections">Of a frozen period.</param>
    public Report Build(SummaryDocument document, string locale, ReportAudience audience, IReadOnlyList<NoticeAct> acts, IReadOnlyList<Correction> corrections)
    {
        var wording = new SummaryWording(content.Current, locale, district);
        var isFrozen = acts.Count > 0;
        List<ReportSection> sections = [OverviewSection.Of(document, wording)];
        if (VisitSection.Of(document, wording) is { } visits)
        {
            sections.Add(visits);
        }

        if (NoticeSection.MayBeRead(audience, acts))
        {
            sections.Add(NoticeSection.Of(document, acts, wording));
        }

        sections.AddRange([RankingSection.Of(document.Ranking, wording), .. GroupSections.Of(document, wording)]);
        if (audience == ReportAudience.Supervision)
        {
            sections.AddRange([FindingSection.Of(document, wording), SpotCheckSection.Of(document.SpotCheck, wording)]);
        }

        sections.Add(OverdueSection.Of(document, wording));
        if (corrections.Count > 0)
        {
            sections.Add(new ReportSection("corrections", wording.Text("summary.section.corrections"), [.. corrections.Select(correction => Worded(correction, wording))]));
        }

        sections.Add(DefinitionSection.Of(document, wording));
        var title = wording.Text("summary.title." + document.Kind.ToString().ToLowerInvariant());
        return new Report(wording.Locale, title, Subtitles(document, isFrozen, wording), sections);
    }

    private static string[] Subtitles(SummaryDocument document, bool isFrozen, SummaryWording wording)
    {
        var (at, version) = (wording.At(document.CutOff), document.Definitions);
        var state = document.IsRunning ? "running" : isFrozen ? "frozen" : "over";
        var cutOff = wording.Text("summary.cut-off." + state, ("at", at), ("version", version));
        var span = wording.Text("summary.span", ("first", wording.Date(document.FirstDay)), ("last", wording.Date(document.LastDay)));
        return document.Kind switch
        {
            PeriodKind.Day => [wording.Date(document.FirstDay), cutOff],
            PeriodKind.Campaign when document.Visits is { } visits => [visits.Name.In(wording.Locale), span, cutOff],
            _ => [span, cutOff],
        };
    }

    private static string Worded(Correction correction, SummaryWording wording) => wording.Text(
        "summary.correction",
        ("figure", correction.Figure),
        ("was", correction.Was),
        ("now", correction.IsNow),
        ("reason", correction.Reason),
        ("by", correction.ByName ?? correction.ById),
        ("at", wording.At(correction.At)));
}

internal enum ReportAudience
{
    /// <summary>Members of staff of any unit.</summary>
    Staff,

    /// <summary>Supervisors, auditors, administrators.</summary>
    Supervision,
}
