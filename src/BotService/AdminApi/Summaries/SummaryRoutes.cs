using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;
using Huiyin.Summaries.Documents;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi.Summaries;

internal static class SummaryRoutes
{
    public static void MapSummaries(this IEndpointRouteBuilder root)
    {
        var all = root.MapGroup("").WithTags("summaries");
        var api = all.MapGroup("/summaries");
        all.MapGet("/summaries", (SummaryEndpoints summaries, [FromQuery] string? period, [FromQuery] int? limit, CancellationToken cancellationToken) => summaries.ListAsync(period, limit, cancellationToken))
            .WithName("ListSummaries").WithSummary("Periods that run now, and frozen ones, newest first").Refuses(400, 403);
        api.MapGet("/{kind}", (SummaryEndpoints summaries, string kind, [FromQuery] string? date, [FromQuery] string? campaign, [FromQuery] string? format, HttpContext http, CancellationToken cancellationToken) => summaries.GetAsync(kind, date, campaign, format, http, cancellationToken))
            .WithName("GetSummary").WithSummary("A day, week, month or campaign: frozen, or counted now; as JSON, CSV, HTML to print or text, by Accept or format")
            .WithDescription("kind is day, week, month or campaign; date is any day in it (today). Who answers for some areas or units sees these.")
            .Produces<SummaryDocument>(StatusCodes.Status200OK, "application/json", "text/html", "text/csv", "text/plain").Refuses(400, 403, 404);
        api.MapGet("/{kind}/charts/{section}.svg", (SummaryEndpoints summaries, string kind, string section, [FromQuery] string? date, [FromQuery] string? campaign, HttpContext http, CancellationToken cancellationToken) => summaries.ChartAsync(kind, section, date, campaign, http, cancellationToken))
            .WithName("GetSummaryChart").WithSummary("The chart of a section (ranking, areas) as SVG").Produces<string>(StatusCodes.Status200OK, "image/svg+xml").Refuses(400, 403, 404);
        api.MapGet("/{kind}/ranking", (SummaryEndpoints summaries, string kind, [FromQuery] string? date, [FromQuery] string? campaign, HttpContext http, CancellationToken cancellationToken) => summaries.RankingAsync(kind, date, campaign, http, cancellationToken))
            .WithName("GetRanking").WithSummary("The units' ranking with the numbers that made it, and what would move each up").Refuses(400, 403, 404);
        api.MapGet("/{kind}/findings", (SummaryEndpoints summaries, string kind, [FromQuery] string? date, [FromQuery] string? campaign, [FromQuery] string? seed, HttpContext http, CancellationToken cancellationToken) => summaries.FindingsAsync(kind, date, campaign, seed, http, cancellationToken))
            .Needs(StaffScopes.Read, ActorRole.Supervisor, ActorRole.Auditor, ActorRole.Administrator)
            .WithName("GetFindings").WithSummary("The supervision lists with links to the evidence, the spot-check sample (by seed), and what is overdue").Refuses(400, 403, 404);
        api.MapPost("/{kind}/freeze", (SummaryEndpoints summaries, string kind, [FromQuery] string? date, [FromQuery] string? campaign, HttpContext http, CancellationToken cancellationToken) => summaries.FreezeAsync(kind, date, campaign, http, cancellationToken))
            .Needs(StaffScopes.Write, ActorRole.Supervisor, ActorRole.Administrator)
            .WithName("FreezeSummary").WithSummary("Freeze a period that is over and draft its notice; the scheduler does it by itself, and again it changes nothing").Refuses(400, 403, 404, 409);
        MapPublishing(api);
    }

    private static void MapPublishing(RouteGroupBuilder api)
    {
        api.MapGet("/{kind}/notice", (PublishingEndpoints publishing, string kind, [FromQuery] string? date, [FromQuery] string? campaign, HttpContext http, CancellationToken cancellationToken) => publishing.NoticeAsync(kind, date, campaign, http, cancellationToken))
            .WithName("GetNotice").WithSummary("The notice: for supervision as a draft, for all staff once it is published").Refuses(400, 403, 404);
        api.MapPost("/{kind}/notice/publication", (PublishingEndpoints publishing, string kind, [FromQuery] string? date, [FromQuery] string? campaign, NoticePublication body, HttpContext http, CancellationToken cancellationToken) => publishing.PublishAsync(kind, date, campaign, body, http, cancellationToken))
            .Needs(StaffScopes.Write, ActorRole.Supervisor, ActorRole.Administrator).WithName("PublishNotice").WithSummary("Approve and publish the notice, with a remark where there is something to add").Refuses(400, 403, 404, 409, 413, 415);
        api.MapPost("/{kind}/notice/words", (PublishingEndpoints publishing, string kind, [FromQuery] string? date, [FromQuery] string? campaign, NoticeEdit body, HttpContext http, CancellationToken cancellationToken) => publishing.EditAsync(kind, date, campaign, body, http, cancellationToken))
            .Needs(StaffScopes.Write, ActorRole.Supervisor, ActorRole.Administrator).WithName("EditNotice").WithSummary("Put the draft into other words in both languages; each version stays on record").Refuses(400, 403, 404, 409, 413, 415);
        api.MapPost("/{kind}/notice/return", (PublishingEndpoints publishing, string kind, [FromQuery] string? date, [FromQuery] string? campaign, NoticeReturn body, HttpContext http, CancellationToken cancellationToken) => publishing.ReturnAsync(kind, date, campaign, body, http, cancellationToken))
            .Needs(StaffScopes.Write, ActorRole.Supervisor, ActorRole.Administrator).WithName("ReturnNotice").WithSummary("Send the draft back with a reason; it waits for corrections and is not published by itself").Refuses(400, 403, 404, 409, 413, 415);
        api.MapGet("/{kind}/corrections", (PublishingEndpoints publishing, string kind, [FromQuery] string? date, [FromQuery] string? campaign, CancellationToken cancellationToken) => publishing.CorrectionsAsync(kind, date, campaign, cancellationToken))
            .WithName("ListCorrections").WithSummary("What was said beside a frozen period, oldest first").Refuses(400, 403, 404);
        api.MapPost("/{kind}/corrections", (PublishingEndpoints publishing, string kind, [FromQuery] string? date, [FromQuery] string? campaign, CorrectionRequest body, HttpContext http, CancellationToken cancellationToken) => publishing.CorrectAsync(kind, date, campaign, body, http, cancellationToken))
            .Needs(StaffScopes.Write, ActorRole.Supervisor, ActorRole.Administrator).WithName("CorrectSummary").WithSummary("Say beside a frozen period which figure is wrong; the document stays as it is").Refuses(400, 403, 404, 413, 415);
        api.MapGet("/{kind}/proof", (PublishingEndpoints publishing, string kind, [FromQuery] string? date, [FromQuery] string? campaign, HttpContext http, CancellationToken cancellationToken) => publishing.ProveAsync(kind, date, campaign, http, cancellationToken))
            .Needs(StaffScopes.Admin, ActorRole.Supervisor, ActorRole.Auditor, ActorRole.Administrator)
            .WithName("ProveSummary").WithSummary("Count a frozen period again from its events and say where they differ; takes as long as the ledger is large").Refuses(400, 403, 404);
    }
}
