using Huiyin.Summaries;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Ranking;
using Huiyin.Summaries.Supervision;

namespace Huiyin.AdminApi.Summaries;

/// <param name="Period"><c>day</c>, <c>week</c>, <c>month</c>, <c>campaign/CODE</c>.</param>
/// <param name="State"><c>Running</c>, <c>Over</c> (not frozen yet) or <c>Frozen</c>.</param>
/// <param name="CutOff">When it freezes, UTC.</param>
/// <param name="Hash">SHA-256 of the frozen document.</param>
internal sealed record PeriodView(string Period, PeriodKind Kind, DateOnly FirstDay, DateOnly LastDay, string State, DateTimeOffset CutOff, int? Definitions, DateTimeOffset? FrozenAt, string? Hash);

/// <param name="Explained">How the scores are made and, per unit, what would move it up, in the caller's language.</param>
internal sealed record RankingView(PeriodView Period, RankingTable Ranking, IReadOnlyList<string> Explained);

internal sealed record FindingsView(PeriodView Period, IReadOnlyList<SummaryFindingView> Findings, SpotCheckView SpotCheck, IReadOnlyList<OverdueView> Overdue);

/// <param name="Text">In the caller's language.</param>
/// <param name="Evidence">Paths in this API: the concerns that show it, or the list that they are in.</param>
internal sealed record SummaryFindingView(string Code, string? Unit, string? Area, string? Category, double Count, double Against, string Text, IReadOnlyList<string> Evidence);

internal sealed record SpotCheckView(string Seed, IReadOnlyList<SampledView> Concerns);

internal sealed record SampledView(string Number, string Unit, string Area, string Category, string Evidence);

internal sealed record OverdueView(string Number, string Unit, string Area, string Category, DateTimeOffset Due, double Days, string Evidence)
{
    public static OverdueView Of(OverdueConcern one) => new(one.Number, one.Unit, one.Area, one.Category, one.Due, one.Days, SummaryLinks.Concern(one.Number));
}

/// <param name="State"><c>None</c> while the period is not frozen, then <c>Drafted</c>, <c>Edited</c>, <c>Returned</c> or <c>Published</c>.</param>
/// <param name="Due">Of a draft: until when a supervisor decides; then it is published as drafted.</param>
/// <param name="Text">What it says, in the caller's language.</param>
internal sealed record SummaryNoticeView(PeriodView Period, string State, DateTimeOffset? Due, IReadOnlyList<string> Text, IReadOnlyList<NoticeActView> Acts);

/// <param name="Chinese">What it says since, of an edit and of the publication.</param>
internal sealed record NoticeActView(string Act, DateTimeOffset? Due, string? Reason, string? By, DateTimeOffset At, string? Chinese, string? English)
{
    public static NoticeActView Of(NoticeAct act) => new(act.Act, act.Due, act.Reason, act.ByName, act.At, act.Words?.Chinese, act.Words?.English);
}

/// <param name="Remark">Published with the notice; may be left out.</param>
/// <param name="Expected">How many acts the notice had when it was read; where it has others now, nothing is published.</param>
internal sealed record NoticePublication(string? Remark, int? Expected = null);

/// <param name="Chinese">What it says, a line for each sentence.</param>
/// <param name="English">The same in English.</param>
/// <param name="Expected">How many acts the notice had when it was read; where it has others now, nothing is changed.</param>
internal sealed record NoticeEdit(string? Chinese, string? English, int? Expected = null);

/// <param name="Reason">What has to be put right first.</param>
internal sealed record NoticeReturn(string? Reason);

/// <param name="Figure">Where in the document: <c>district.settled</c>, <c>units.sanitation.overdue</c>.</param>
internal sealed record CorrectionRequest(string? Figure, string? IsNow, string? Reason);

internal sealed record CorrectionView(string Figure, string Was, string IsNow, string Reason, string? By, DateTimeOffset At)
{
    public static CorrectionView Of(Correction correction) => new(correction.Figure, correction.Was, correction.IsNow, correction.Reason, correction.ByName, correction.At);
}

/// <param name="Holds">Whether document, hash and events agree.</param>
/// <param name="Differences">Where they do not, a line each.</param>
internal sealed record ProofView(PeriodView Period, bool Holds, IReadOnlyList<string> Differences);
