using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Summaries;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Proof;
using Huiyin.Summaries.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Summaries;

/// <summary>What supervisors decide about a frozen period: its notice, and corrections beside it.</summary>
internal sealed class PublishingEndpoints(SummaryAccess access, SummaryService service, NoticeService notices, SummaryProof proof, IDialogContent content, DistrictTime district)
{
    public async Task<Ok<SummaryNoticeView>> NoticeAsync(string kind, string? date, string? campaign, HttpContext http, CancellationToken cancellationToken)
    {
        var seen = await access.ReadAsync(await access.PeriodAsync(kind, date, campaign, cancellationToken), http.User, cancellationToken);
        var wording = new SummaryWording(content.Current, ApiLanguage.Of(http.Request), district);
        var last = seen.Acts.Count == 0 ? null : seen.Acts[^1];
        return TypedResults.Ok(new SummaryNoticeView(
            seen.Period,
            last?.Act ?? "None",
            NoticeService.IsUndecided(seen.Acts) ? NoticeService.DueOf(seen.Acts) : null,
            seen.ShowsNotice ? [.. NoticeSection.Lines(seen.Document, seen.Acts, wording), .. NoticeSection.Remark(seen.Acts, wording)] : [],
            seen.ShowsNotice ? [.. seen.Acts.Select(NoticeActView.Of)] : []));
    }

    public async Task<Ok<NoticeActView>> PublishAsync(string kind, string? date, string? campaign, NoticePublication body, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(NoticeActView.Of(await notices.PublishAsync(
            await FrozenPeriodAsync(kind, date, campaign, cancellationToken), body.Remark, body.Expected, StaffPrincipal.ActorOf(http.User), cancellationToken)));

    public async Task<Ok<NoticeActView>> EditAsync(string kind, string? date, string? campaign, NoticeEdit body, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(NoticeActView.Of(await notices.EditAsync(
            await FrozenPeriodAsync(kind, date, campaign, cancellationToken), body.Chinese, body.English, body.Expected, StaffPrincipal.ActorOf(http.User), cancellationToken)));

    public async Task<Ok<NoticeActView>> ReturnAsync(string kind, string? date, string? campaign, NoticeReturn body, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(NoticeActView.Of(await notices.ReturnAsync(
            await FrozenPeriodAsync(kind, date, campaign, cancellationToken), body.Reason, StaffPrincipal.ActorOf(http.User), cancellationToken)));

    public async Task<Ok<IReadOnlyList<CorrectionView>>> CorrectionsAsync(string kind, string? date, string? campaign, CancellationToken cancellationToken)
    {
        var frozen = await FrozenAsync(kind, date, campaign, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<CorrectionView>>([.. (await service.CorrectionsAsync(frozen, cancellationToken)).Select(CorrectionView.Of)]);
    }

    public async Task<Ok<CorrectionView>> CorrectAsync(string kind, string? date, string? campaign, CorrectionRequest body, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(CorrectionView.Of(await service.CorrectAsync(
            await FrozenPeriodAsync(kind, date, campaign, cancellationToken), body.Figure, body.IsNow, body.Reason, StaffPrincipal.ActorOf(http.User), cancellationToken)));

    /// <summary>Counts the frozen period a second time from its events.</summary>
    public async Task<Ok<ProofView>> ProveAsync(string kind, string? date, string? campaign, HttpContext http, CancellationToken cancellationToken)
    {
        access.RequireWholeSupervision(http.User);
        var frozen = await FrozenAsync(kind, date, campaign, cancellationToken);
        var differences = await proof.ProveAsync([frozen], cancellationToken);
        return TypedResults.Ok(new ProofView(access.View(await access.PeriodAsync(kind, date, campaign, cancellationToken), frozen), differences.Count == 0, [.. differences.Select(one => $"{one.Difference}")]));
    }

    // What is not there is said by its day; the ledger would name a concern.
    private async Task<Period> FrozenPeriodAsync(string kind, string? date, string? campaign, CancellationToken cancellationToken)
    {
        await FrozenAsync(kind, date, campaign, cancellationToken);
        return await access.PeriodAsync(kind, date, campaign, cancellationToken);
    }

    private async Task<FrozenSummary> FrozenAsync(string kind, string? date, string? campaign, CancellationToken cancellationToken) =>
        await service.FindAsync(await access.PeriodAsync(kind, date, campaign, cancellationToken), cancellationToken) ?? throw ApiRefusal.NotFound(date ?? kind);
}
