using Huiyin.AdminApi.Contracts;
using Huiyin.AdminApi.Idempotency;
using Huiyin.AdminApi.ReplyTemplates;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;

namespace Huiyin.AdminApi.Routes;

internal static class ReplyTemplateRoutes
{
    private static readonly ActorRole[] Keepers = [ActorRole.UnitHead, ActorRole.Supervisor, ActorRole.Administrator];

    public static RouteGroupBuilder MapReplyTemplates(this RouteGroupBuilder api)
    {
        var templates = api.MapGroup("").WithTags("reply templates");
        templates.MapGet("/reply-templates", (ReplyTemplateEndpoints endpoints, HttpContext http, CancellationToken cancellationToken) => endpoints.ListAsync(http, cancellationToken))
            .WithName("ListReplyTemplates").WithSummary("The templates that the caller may use").Refuses(403);
        templates.MapGet("/reply-templates/{template}", (ReplyTemplateEndpoints endpoints, string template, HttpContext http, CancellationToken cancellationToken) => endpoints.GetAsync(template, http, cancellationToken))
            .WithName("GetReplyTemplate").WithSummary("One template, with its ETag").Refuses(403, 404);
        templates.MapPost("/reply-templates", (ReplyTemplateEndpoints endpoints, ReplyTemplateBody body, HttpContext http, CancellationToken cancellationToken) => endpoints.AddAsync(body, http, cancellationToken))
            .Needs(StaffScopes.Write, Keepers).WithName("AddReplyTemplate").WithSummary("Add a template, in both languages").Refuses(400, 403, 413, 415).Idempotent();
        templates.MapPut("/reply-templates/{template}", (ReplyTemplateEndpoints endpoints, string template, ReplyTemplateBody body, HttpContext http, CancellationToken cancellationToken) => endpoints.ChangeAsync(template, body, http, cancellationToken))
            .Needs(StaffScopes.Write, Keepers).WithName("ChangeReplyTemplate").WithSummary("Change a template").Refuses(400, 403, 404, 412, 413, 415, 428).WithMetadata(NeedsIfMatch.Instance);
        templates.MapDelete("/reply-templates/{template}", (ReplyTemplateEndpoints endpoints, string template, HttpContext http, CancellationToken cancellationToken) => endpoints.RemoveAsync(template, http, cancellationToken))
            .Needs(StaffScopes.Write, Keepers).WithName("RemoveReplyTemplate").WithSummary("Remove a template").Refuses(403, 404, 412, 428).WithMetadata(NeedsIfMatch.Instance);
        return api;
    }
}
