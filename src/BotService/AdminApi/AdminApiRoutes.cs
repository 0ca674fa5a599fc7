using Huiyin.AdminApi.Accounts;
using Huiyin.AdminApi.Contracts;
using Huiyin.AdminApi.DeadLetters;
using Huiyin.AdminApi.Notices;
using Huiyin.AdminApi.Settings;
using Huiyin.AdminApi.Summaries;
using Huiyin.AdminApi.Visits;
using Huiyin.AdminApi.Idempotency;
using Huiyin.AdminApi.PersonalData;
using Huiyin.AdminApi.Routes;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi;

internal static class AdminApiRoutes
{
    public const string Root = "/api/v1";

    /// <summary>In bytes of JSON; photos go to <c>/attachments</c>, which has limits of its own.</summary>
    public const long LargestBody = 1024 * 1024;

    public static IEndpointRouteBuilder MapAdminApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).RequireAuthorization(StaffSetup.Policy).WithTags("concerns")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        // Residents' words and files go out as what they are said to be, whatever they hold.
        api.AddEndpointFilter((context, next) =>
        {
            context.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
            return next(context);
        });
        api.MapGet("/concerns", (ConcernReading reading, [AsParameters] ConcernQueryParameters parameters, HttpContext http, CancellationToken cancellationToken) => reading.ListAsync(parameters, http.User, cancellationToken))
            .WithName("ListConcerns").WithSummary("The ledger, filtered, a page at a time").Refuses(400, 403, 404);
        api.MapGet("/concerns/{concern}", (ConcernReading reading, string concern, HttpContext http, CancellationToken cancellationToken) => reading.GetAsync(concern, http, cancellationToken))
            .WithName("GetConcern").WithSummary("One concern by id or number, with the next steps").Produces(StatusCodes.Status304NotModified).WithMetadata(TakesIfNoneMatch.Instance).Refuses(403, 404);
        api.MapGet("/concerns/{concern}/events", (ConcernReading reading, string concern, HttpContext http, CancellationToken cancellationToken) => reading.EventsAsync(concern, http.User, cancellationToken))
            .WithName("ListEvents").WithSummary("All that happened to it").Refuses(403, 404);
        api.MapPost("/concerns/{concern}/replies", (ConcernActs acts, string concern, TextRequest body, HttpContext http, CancellationToken cancellationToken) => acts.ReplyAsync(concern, body, http, cancellationToken))
            .WithName("ReplyToConcern").WithSummary("Tell the resident something").Acts();
        api.MapPost("/concerns/{concern}/notes", (ConcernActs acts, string concern, TextRequest body, HttpContext http, CancellationToken cancellationToken) => acts.NoteAsync(concern, body, http, cancellationToken))
            .WithName("AddNote").WithSummary("Note something that staff alone see").Acts();
        api.MapPost("/concerns/{concern}/transitions", (ConcernActs acts, string concern, TransitionBody body, HttpContext http, CancellationToken cancellationToken) => acts.TransitionAsync(concern, body, http, cancellationToken))
            .WithName("ChangeStatus").WithSummary("Change the status along the allowed steps").Acts();
        api.MapPost("/concerns/{concern}/rectification", (ConcernActs acts, string concern, RectificationRequest body, HttpContext http, CancellationToken cancellationToken) => acts.RectifyAsync(concern, body, http, cancellationToken))
            .WithName("RecordRectification").WithSummary("Record the deed that settles it, with evidence; the resident is asked whether it is solved").Acts();
        api.MapPost("/attachments", (AttachmentEndpoints attachments, HttpContext http, CancellationToken cancellationToken) => attachments.UploadAsync(http, cancellationToken))
            .Needs(StaffScopes.Write, StaffRoles.Acting).WithName("UploadAttachment").WithSummary("A photo or PDF as evidence: the body is the file, Content-Type its type")
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .Accepts<byte[]>("application/octet-stream", [.. FileKind.All.SelectMany(kind => kind.Synonyms.Prepend(kind.ContentType))]).Produces<AttachmentView>(StatusCodes.Status201Created).Refuses(400, 403, 413, 415);
        api.MapGet("/attachments/{attachment}", (AttachmentEndpoints attachments, string attachment, HttpContext http, CancellationToken cancellationToken) => attachments.DownloadAsync(attachment, http.User, cancellationToken))
            .WithName("GetAttachment").WithSummary("The bytes of a photo or file").Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream", [.. FileKind.All.Select(kind => kind.ContentType)]).Refuses(403, 404);
        api.MapAccounts();
        api.MapSettings();
        api.MapNotices();
        api.MapVisits();
        api.MapSummaries();
        api.MapFurtherConcernRoutes().MapRelations().MapExports().MapReplyTemplates().MapWebhooks().MapPersonalData().MapDeadLetters();
        return routes;
    }

    public static RouteHandlerBuilder Acts(this RouteHandlerBuilder endpoint) =>
        endpoint.Refuses(400, 403, 404, 409, 412, 413, 415, 428).WithMetadata(NeedsIfMatch.Instance).Idempotent();

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        endpoint.ProducesProblem(StatusCodes.Status401Unauthorized);
        foreach (var status in statuses)
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }
}
