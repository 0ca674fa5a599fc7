using System.Text;
using Huiyin.Concerns;
using Huiyin.Desk.Insight;
using Huiyin.Desk.Ledger;
using Huiyin.Desk.Open;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Summaries;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Reports;
using Huiyin.Summaries.Supervision;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages;

/// <summary>A period's figures, ranking, notice and what supervision should look at, of the viewer's areas and units.</summary>
internal sealed class InsightModel(
    InsightReading reading,
    FigureWait wait,
    InsightCharts charts,
    SummaryService service,
    NoticeService notices,
    OpenReading open,
    PeriodChoice choice,
    ReportBuilder reports,
    DeskAssets assets,
    DeskRefusals refusals,
    DistrictTime district,
    DeskText text) : PageModel
{
    private Task<InsightView>? _counting;

    public InsightQuery Query { get; private set; } = new(PeriodKind.Week);

    /// <summary>Null where there is no such campaign.</summary>
    public InsightFrame? Frame { get; private set; }

    /// <summary>Null as long as it is counted.</summary>
    public InsightView? View { get; private set; }

    public IReadOnlyList<InsightChart> Charts { get; private set; } = [];

    public string? Problem { get; private set; }

    /// <summary>What was typed into the form that was refused.</summary>
    public (string? Reason, string? Figure, string? IsNow) Sent { get; private set; }

    /// <summary>What the notice would say, or the words that were refused.</summary>
    public NoticeWords? Words { get; private set; }

    /// <summary>The messages to staff groups exactly as they would go out now, by language.</summary>
    public IEnumerable<(string Locale, string Text)> Previews() => View is not { Frozen: not null } view ? [] : Locales.All.Select(locale =>
    {
        var wording = new SummaryWording(text.Content, locale, district);
        return (locale, (view.Period.Kind == PeriodKind.Month ? NoticeMessages.OfMonth(view.Document, view.Acts, wording) : NoticeMessages.OfWeek(view.Document, view.Acts, wording)).Text);
    });

    public string? Library => assets.Charts;

    public SummaryWording Wording => new(text.Content, text.Locale, district);

    /// <summary>The notice is the district's, so who sees a part of it does not decide about it.</summary>
    public bool MayDecide => View is { IsWhole: true } && StaffPrincipal.ActorOf(User).Role is ActorRole.Supervisor or ActorRole.Administrator;

    public bool IsPublished => Frame!.IsPublished;

    public NoticeAct? Draft => IsPublished ? null : View!.Acts.LastOrDefault(act => act.Act == NoticeAct.Drafted);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Query = InsightQuery.Of(Request.Query);
        Frame = await reading.FrameAsync(Query, User, cancellationToken);
        if (Frame is null)
        {
            return;
        }

        _counting = reading.FillAsync(Frame, User, cancellationToken);
        if (await wait.IsReadyAsync(_counting, Response, cancellationToken))
        {
            Take(await _counting);
        }
    }

    /// <summary>Waits for what the page could not wait for before its first words; false where it could not be counted.</summary>
    public async Task<bool> IsCountedAsync()
    {
        if (View is null && await wait.ResultAsync(_counting!) is { } counted)
        {
            Take(counted);
        }

        return View is not null;
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (View is not { } view)
        {
            return NotFound();
        }

        var audience = view.IsSupervision && view.IsWhole ? ReportAudience.Supervision : ReportAudience.Staff;
        var report = reports.Build(view.Document, text.Locale, audience, view.Acts, view.Corrections);
        return File(Encoding.UTF8.GetBytes(CsvReport.Write(report)), "text/csv; charset=utf-8", $"huiyin-{view.Period.Kind.ToString().ToLowerInvariant()}-{view.Period.FirstDay:yyyy-MM-dd}.csv");
    }

    public Task<IActionResult> OnPostFreezeAsync(CancellationToken cancellationToken) =>
        DoAsync(period => service.FreezeAsync(period, cancellationToken), "desk.insight.frozen-now", cancellationToken);

    public Task<IActionResult> OnPostPublishAsync(string? remark, int? expected, CancellationToken cancellationToken) =>
        DoAsync(period => notices.PublishAsync(period, remark, expected, StaffPrincipal.ActorOf(User), cancellationToken), "desk.insight.notice.published-now", cancellationToken);

    public async Task<IActionResult> OnPostWordsAsync(string? chinese, string? english, int? expected, CancellationToken cancellationToken)
    {
        var answer = await DoAsync(period => notices.EditAsync(period, chinese, english, expected, StaffPrincipal.ActorOf(User), cancellationToken), "desk.insight.notice.edited-now", cancellationToken);
        Words = new NoticeWords(chinese ?? "", english ?? "");
        return answer;
    }

    public Task<IActionResult> OnPostReturnAsync(string? reason, CancellationToken cancellationToken)
    {
        Sent = (reason, null, null);
        return DoAsync(period => notices.ReturnAsync(period, reason, StaffPrincipal.ActorOf(User), cancellationToken), "desk.insight.notice.returned-now", cancellationToken);
    }

    public Task<IActionResult> OnPostCorrectAsync(string? figure, string? isNow, string? why, CancellationToken cancellationToken)
    {
        Sent = (why, figure, isNow);
        return DoAsync(period => service.CorrectAsync(period, figure, isNow, why, StaffPrincipal.ActorOf(User), cancellationToken), "desk.insight.correction.done", cancellationToken);
    }

    /// <summary>The sentence without its numbers, which the page shows as links.</summary>
    public string Worded(Finding finding) => FindingSection.Worded(finding with { Concerns = [] }, Wording);

    public static string LedgerOf(Finding finding) => new LedgerQuery { Unit = finding.Unit, Area = finding.Area, Category = finding.Category }.Address();

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Query = InsightQuery.Of(Request.Query);
        if (await reading.ReadAsync(Query, User, cancellationToken) is { } view)
        {
            Take(view);
        }
    }

    private void Take(InsightView view)
    {
        (Frame, View) = (view, view);
        Words = view.Frozen is { } frozen ? notices.WordsOf(frozen, view.Acts) : null;
        Charts = [.. charts.Of(view, Wording)];
    }

    private async Task<IActionResult> DoAsync<T>(Func<Period, Task<T>> act, string doneKey, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (View is null)
        {
            return NotFound();
        }

        if (!MayDecide)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        try
        {
            if (await choice.FindAsync(Query.Kind, Query.Date, Query.Campaign, cancellationToken) is { } period)
            {
                await act(period);
                open.Renew();
            }
        }
        catch (ConcernRefusedException refused)
        {
            Problem = refusals.Words(refused);
        }
        catch (ConcurrencyConflictException)
        {
            Problem = text.Say("desk.insight.notice.conflict", ("who", View.Acts[^1].ByName ?? text["desk.role.System"]));
        }
        catch (InvalidOperationException)
        {
            Problem = text["desk.insight.not-over"];
        }

        if (Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        TempData["Done"] = text[doneKey];
        return LocalRedirect(Query.Address());
    }
}
