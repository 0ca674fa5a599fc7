using Huiyin.Concerns;
using Huiyin.Summaries.Documents;

namespace Huiyin.Summaries.Reports;

internal static class NoticeSection
{
    /// <summary>A draft names units that nobody has decided about yet; staff read it once it is published.</summary>
    public static bool MayBeRead(ReportAudience audience, IReadOnlyList<NoticeAct> acts) =>
        audience == ReportAudience.Supervision || acts.Any(act => act.Act == NoticeAct.Published);

    public static ReportSection Of(SummaryDocument document, IReadOnlyList<NoticeAct> acts, SummaryWording wording) =>
        new("notice", wording.Text("summary.section.notice"), [State(document, acts, wording), .. Lines(document, acts, wording), .. Remark(acts, wording)]);

    /// <summary>What the notice says, without what became of it: as it went out or was last put into words, otherwise as the figures propose.</summary>
    public static IEnumerable<string> Lines(SummaryDocument document, IReadOnlyList<NoticeAct> acts, SummaryWording wording) =>
        acts.LastOrDefault(act => act.Words is not null)?.Words?.Lines(wording.Locale) ?? Proposed(document, wording);

    private static IEnumerable<string> Proposed(SummaryDocument document, SummaryWording wording)
    {
        var notice = document.Notice;
        foreach (var mention in notice.Commended)
        {
            yield return wording.Text("summary.notice.commended", ("unit", wording.Unit(mention.Unit)), ("reasons", Reasons(mention, wording)));
        }

        if (notice.Commended.Count == 0)
        {
            yield return wording.Text("summary.notice.none-commended");
        }

        foreach (var mention in notice.Withheld)
        {
            yield return wording.Text("summary.notice.withheld", ("unit", wording.Unit(mention.Unit)), ("reasons", Reasons(mention, wording)));
        }

        foreach (var mention in notice.Criticised)
        {
            yield return wording.Text("summary.notice.criticised", ("unit", wording.Unit(mention.Unit)), ("reasons", Reasons(mention, wording)));
        }

        if (notice.Criticised.Count == 0)
        {
            yield return wording.Text("summary.notice.none-criticised");
        }

        if (notice.Best is { } best)
        {
            yield return wording.Text(
                "summary.notice.best",
                ("number", wording.Concern(best.Number)),
                ("area", wording.Area(best.Area)),
                ("category", wording.Category(best.Category)),
                ("unit", wording.Unit(best.Unit)),
                ("hours", wording.Number(best.Hours)),
                ("allowed", wording.Number(best.AllowedHours)));
        }

        yield return wording.Text("summary.notice.overdue", ("count", document.District.Overdue));
    }

    /// <summary>What the supervisor added who published it.</summary>
    public static IEnumerable<string> Remark(IReadOnlyList<NoticeAct> acts, SummaryWording wording) => acts
        .Where(act => act is { Act: NoticeAct.Published, Reason: not null })
        .Select(act => wording.Text("summary.notice.remark", ("text", act.Reason), ("by", act.ByName ?? act.ById)));

    private static string State(SummaryDocument document, IReadOnlyList<NoticeAct> acts, SummaryWording wording) => acts.Count == 0
        ? wording.Text(document.IsRunning ? "summary.notice.state.running" : "summary.notice.state.none")
        : acts[^1] switch
        {
            { Act: NoticeAct.Edited } act when NoticeService.IsUndecided(acts) =>
                wording.Text("summary.notice.state.edited", ("by", act.ByName ?? act.ById), ("at", wording.At(act.At)), ("due", wording.At(NoticeService.DueOf(acts)!.Value))),
            { Act: NoticeAct.Edited } act => wording.Text("summary.notice.state.edited.returned", ("by", act.ByName ?? act.ById), ("at", wording.At(act.At))),
            { Act: NoticeAct.Drafted } act => wording.Text("summary.notice.state.drafted", ("due", wording.At(act.Due!.Value))),
            { Act: NoticeAct.Returned } act => wording.Text("summary.notice.state.returned", ("reason", act.Reason), ("by", act.ByName ?? act.ById)),
            { ById: var by } act when by == Actor.System.Id => wording.Text("summary.notice.state.undecided", ("at", wording.At(act.At))),
            var act => wording.Text("summary.notice.state.published", ("by", act.ByName ?? act.ById), ("at", wording.At(act.At))),
        };

    private static string Reasons(Mention mention, SummaryWording wording) =>
        string.Join(wording.Text("summary.reason.and"), mention.Reasons.Select(reason => Worded(reason, wording))) + wording.Text("summary.reason.end");

    private static string Worded(Reason reason, SummaryWording wording) => wording.Text(
        "summary.reason." + reason.Code,
        ("count", wording.Number(reason.Count)),
        ("of", wording.Number(reason.Of)),
        ("percent", wording.Number(reason.Percent)));
}
