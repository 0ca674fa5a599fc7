using Huiyin.AdminApi.Contracts;
using Huiyin.AdminApi.Idempotency;
using Huiyin.AdminApi.ReplyTemplates;
using Huiyin.AdminApi.Watching;

namespace Huiyin.AdminApi.Routes;

/// <summary>What staff do around a concern: try out, keep an eye on, hand on in bulk.</summary>
internal static class FurtherConcernRoutes
{
    public static RouteGroupBuilder MapFurtherConcernRoutes(this RouteGroupBuilder api)
    {
        api.MapPost("/concerns/{concern}/preview", (PreviewEndpoints previews, string concern, PreviewBody body, HttpContext http, CancellationToken cancellationToken) => previews.PreviewAsync(concern, body, http, cancellationToken))
            .WithName("PreviewAct").WithSummary("Exactly what the resident would read of an act, without doing it").Refuses(400, 403, 404, 409, 413, 415);
        api.MapGet("/concerns/{concern}/reply-templates", (ReplyTemplateEndpoints templates, string concern, HttpContext http, CancellationToken cancellationToken) => templates.ForConcernAsync(concern, http, cancellationToken))
            .WithName("RenderTemplates").WithSummary("The reply templates that fit it, filled in and in the resident's language").Refuses(403, 404);
        api.MapGet("/concerns/{concern}/watch", (WatchEndpoints watches, string concern, HttpContext http, CancellationToken cancellationToken) => watches.ReadAsync(concern, http, cancellationToken))
            .WithName("GetWatch").WithSummary("Whether the caller watches it").Refuses(403, 404);
        api.MapPut("/concerns/{concern}/watch", (WatchEndpoints watches, string concern, HttpContext http, CancellationToken cancellationToken) => watches.SetAsync(concern, true, http, cancellationToken))
            .WithName("Watch").WithSummary("Keep an eye on it; the list has the filter watched").Refuses(403, 404);
        api.MapDelete("/concerns/{concern}/watch", (WatchEndpoints watches, string concern, HttpContext http, CancellationToken cancellationToken) => watches.SetAsync(concern, false, http, cancellationToken))
            .WithName("Unwatch").WithSummary("No longer keep an eye on it").Refuses(403, 404);
        api.MapPost("/bulk-assignments", (BulkEndpoints bulk, BulkAssignmentBody body, HttpContext http, CancellationToken cancellationToken) => bulk.AssignAsync(body, http, cancellationToken))
            .WithName("AssignInBulk").WithSummary("Assign up to 200 concerns to a unit; each is done or refused by itself").Refuses(400, 403, 413, 415).Idempotent();
        return api;
    }
}
