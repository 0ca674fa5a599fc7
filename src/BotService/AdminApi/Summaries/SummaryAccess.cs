using System.Globalization;
using System.Security.Claims;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Summaries;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Reports;

namespace Huiyin.AdminApi.Summaries;

/// <summary>Which period a call is about, and what of it the caller may see.</summary>
internal sealed class SummaryAccess(PeriodChoice choice, SummaryService service, SummaryOfPart parts, NoticeService notices, IDialogContent content, TimeProvider clock)
{
    /// <exception cref="ApiRefusal">The kind, the day (<c>date</c>) or the campaign is none.</exception>
    public async Task<Period> PeriodAsync(string kind, string? date, string? campaign, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<PeriodKind>(kind, ignoreCase: true, out var wanted) || !Enum.IsDefined(wanted) || kind.Any(char.IsAsciiDigit))
        {
            throw ApiRefusal.Invalid("period");
        }

        DateOnly day = default;
        if (!string.IsNullOrEmpty(date) && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            throw ApiRefusal.Invalid("date");
        }

        if (!string.IsNullOrEmpty(date) && (day.Year < 2000 || day.Year > 2999))
        {
            throw ApiRefusal.Invalid("date");
        }

        return await choice.FindAsync(wanted, string.IsNullOrEmpty(date) ? null : day, string.IsNullOrEmpty(campaign) ? null : campaign, cancellationToken) ?? throw ApiRefusal.NotFound(campaign ?? kind);
    }

    public async Task<SeenSummary> ReadAsync(Period period, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        var visibility = VisibilityOf(caller);
        var frozen = await service.FindAsync(period, cancellationToken);
        var acts = frozen is null ? [] : await notices.ActsAsync(frozen.Id, cancellationToken);
        var corrections = frozen is null ? [] : await service.CorrectionsAsync(frozen, cancellationToken);
        var document = await parts.ReadAsync(period, visibility, acts.Any(act => act.Act == NoticeAct.Published), cancellationToken);
        var isSupervision = IsSupervision(caller);
        var audience = isSupervision && visibility is { Areas: null, Units: null } ? ReportAudience.Supervision : ReportAudience.Staff;
        return new SeenSummary(
            View(period, frozen),
            (isSupervision ? document : document.WithoutSupervision()) with { Notice = NoticeSection.MayBeRead(audience, acts) ? document.Notice : new NoticeDraft([], [], null) },
            isSupervision ? ReportAudience.Supervision : ReportAudience.Staff,
            NoticeSection.MayBeRead(audience, acts),
            acts,
            corrections);
    }

    /// <summary>Supervision lists name who is looked at: they are for whoever supervises the whole district.</summary>
    public void RequireWholeSupervision(ClaimsPrincipal caller)
    {
        if (!IsSupervision(caller) || VisibilityOf(caller) is not { Areas: null, Units: null })
        {
            throw new ConcernRefusedException(Refusal.ActorNotAllowed);
        }
    }

    public PeriodView View(Period period, FrozenSummary? frozen) => new(
        period.Code,
        period.Kind,
        period.FirstDay,
        period.LastDay,
        frozen is not null ? "Frozen" : clock.GetUtcNow() < period.CutOff ? "Running" : "Over",
        period.CutOff,
        frozen?.Definitions,
        frozen?.FrozenAt,
        frozen?.Hash);

    private ConcernVisibility VisibilityOf(ClaimsPrincipal caller) => StaffAccess.Of(StaffPrincipal.MemberOf(caller), content.Current.Areas).Visibility;

    private static bool IsSupervision(ClaimsPrincipal caller) => StaffPrincipal.ActorOf(caller).Role is ActorRole.Supervisor or ActorRole.Auditor or ActorRole.Administrator;
}

/// <param name="Document">As far as the caller may see it.</param>
/// <param name="ShowsNotice">Published, or the caller decides about it.</param>
internal sealed record SeenSummary(PeriodView Period, SummaryDocument Document, ReportAudience Audience, bool ShowsNotice, IReadOnlyList<NoticeAct> Acts, IReadOnlyList<Correction> Corrections);
