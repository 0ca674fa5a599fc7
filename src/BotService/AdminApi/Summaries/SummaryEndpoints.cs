using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Summaries;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Reports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Summaries;

/// <summary>Periods as documents, files and charts, and the lists in them.</summary>
internal sealed class SummaryEndpoints(SummaryAccess access, SummaryService service, PeriodCalendar calendar, ReportBuilder builder, IDialogContent content, DistrictTime district)
{
    private const string Html = "text/html";
    private const string Csv = "text/csv";
    private const string Text = "text/plain";

    /// <summary>The periods that run now, then the frozen ones, newest first.</summary>
    public async Task<Ok<IReadOnlyList<PeriodView>>> ListAsync(string? period, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > 200)
        {
            throw ApiRefusal.Invalid("limit");
        }

        var frozen = await service.ListAsync(period, limit ?? 50, cancellationToken);
        var running = new[] { PeriodKind.Day, PeriodKind.Week, PeriodKind.Month }.Select(calendar.Current).Where(one => period is null || one.Code == period);
        return TypedResults.Ok<IReadOnlyList<PeriodView>>([.. running.Select(one => access.View(one, null)), .. frozen.Select(Frozen)]);
    }

    public async Task<IResult> GetAsync(string kind, string? date, string? campaign, string? format, HttpContext http, CancellationToken cancellationToken)
    {
        var wanted = FormatOf(http.Request, format);
        var period = await access.PeriodAsync(kind, date, campaign, cancellationToken);
        var seen = await access.ReadAsync(period, http.User, cancellationToken);
        http.Response.Headers.Vary = "Accept, Accept-Language";
        http.Response.Headers.CacheControl = "no-store";
        if (wanted == "application/json")
        {
            return Results.Text(SummaryJson.Write(seen.Document), "application/json; charset=utf-8");
        }

        var report = Report(seen, http);
        if (wanted == Csv)
        {
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"summary-{period.Kind.ToString().ToLowerInvariant()}-{period.FirstDay:yyyy-MM-dd}.csv\"";
        }

        // Nothing in the page runs or loads anything, and no browser shall think otherwise.
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        return Results.Text(wanted switch { Html => HtmlReport.Write(report), Csv => CsvReport.Write(report), _ => TextReport.Write(report) }, $"{wanted}; charset=utf-8");
    }

    /// <param name="section">Code of a section that has a chart.</param>
    public async Task<IResult> ChartAsync(string kind, string section, string? date, string? campaign, HttpContext http, CancellationToken cancellationToken)
    {
        var seen = await access.ReadAsync(await access.PeriodAsync(kind, date, campaign, cancellationToken), http.User, cancellationToken);
        var chart = Report(seen, http).Sections.FirstOrDefault(one => one.Code == section)?.Chart ?? throw ApiRefusal.NotFound(section);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(SvgChart.Write(chart, $"chart-{section}"), "image/svg+xml; charset=utf-8");
    }

    public async Task<Ok<RankingView>> RankingAsync(string kind, string? date, string? campaign, HttpContext http, CancellationToken cancellationToken)
    {
        var seen = await access.ReadAsync(await access.PeriodAsync(kind, date, campaign, cancellationToken), http.User, cancellationToken);
        return TypedResults.Ok(new RankingView(seen.Period, seen.Document.Ranking, RankingSection.Of(seen.Document.Ranking, Wording(http)).Lines));
    }

    /// <param name="seed">Draws a sample of the caller's own; the same seed draws the same.</param>
    public async Task<Ok<FindingsView>> FindingsAsync(string kind, string? date, string? campaign, string? seed, HttpContext http, CancellationToken cancellationToken)
    {
        access.RequireWholeSupervision(http.User);
        var period = await access.PeriodAsync(kind, date, campaign, cancellationToken);
        if (seed?.Length > 100)
        {
            throw ApiRefusal.Invalid("seed");
        }

        var (document, wording) = ((await access.ReadAsync(period, http.User, cancellationToken)).Document, Wording(http));
        var check = string.IsNullOrEmpty(seed) ? document.SpotCheck : (await service.SampleAsync(period, seed, cancellationToken)).SpotCheck;
        return TypedResults.Ok(new FindingsView(
            access.View(period, await service.FindAsync(period, cancellationToken)),
            [.. document.Findings.Select(one => new SummaryFindingView(one.Code, one.Unit, one.Area, one.Category, one.Count, one.Against, FindingSection.Worded(one with { Concerns = [] }, wording, document.Kind), SummaryLinks.Of(one, document.Visits?.Campaign)))],
            new SpotCheckView(check.Seed, [.. check.Concerns.Select(one => new SampledView(one.Number, one.Unit, one.Area, one.Category, SummaryLinks.Concern(one.Number)))]),
            [.. document.Overdue.Select(OverdueView.Of)]));
    }

    public async Task<Ok<PeriodView>> FreezeAsync(string kind, string? date, string? campaign, HttpContext http, CancellationToken cancellationToken)
    {
        SummaryService.RequireSupervision(StaffPrincipal.ActorOf(http.User));
        var period = await access.PeriodAsync(kind, date, campaign, cancellationToken);
        if (access.View(period, null).State == "Running")
        {
            throw new ApiRefusal(StatusCodes.Status409Conflict, "period-not-over", "date", ("cutOff", district.At(period.CutOff)));
        }

        return TypedResults.Ok(access.View(period, await service.FreezeAsync(period, cancellationToken)));
    }

    private PeriodView Frozen(FrozenSummary frozen)
    {
        var code = frozen.Period.Split('/', 2);
        var kind = Enum.Parse<PeriodKind>(code[0], ignoreCase: true);
        return access.View(calendar.Between(kind, frozen.FirstDay, frozen.LastDay, code.Length > 1 ? code[1] : null), frozen);
    }

    private Report Report(SeenSummary seen, HttpContext http) => builder.Build(seen.Document, ApiLanguage.Of(http.Request), seen.Audience, seen.Acts, seen.Corrections);

    private SummaryWording Wording(HttpContext http) => new(content.Current, ApiLanguage.Of(http.Request), district);

    // A browser's address bar has no Accept of its own choosing, so the address may say it too.
    private static string FormatOf(HttpRequest request, string? format) => format switch
    {
        "json" => "application/json",
        "csv" => Csv,
        "html" => Html,
        "text" => Text,
        null or "" => request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1).Select(type => type.MediaType.Value)
            .FirstOrDefault(type => type is "application/json" or Html or Csv or Text) ?? "application/json",
        _ => throw ApiRefusal.Invalid("format"),
    };
}
