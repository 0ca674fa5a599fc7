using Huiyin.AdminApi.Contracts;
using Huiyin.AdminApi.Webhooks;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;

namespace Huiyin.AdminApi.Routes;

internal static class WebhookRoutes
{
    public static RouteGroupBuilder MapWebhooks(this RouteGroupBuilder api)
    {
        var webhooks = api.MapGroup("").WithTags("webhooks").Needs(StaffScopes.Admin, ActorRole.Administrator);
        webhooks.MapGet("/webhooks", (WebhookEndpoints endpoints, CancellationToken cancellationToken) => endpoints.ListAsync(cancellationToken))
            .WithName("ListWebhooks").WithSummary("Who is told of what happens").Refuses(403);
        webhooks.MapPost("/webhooks", (WebhookEndpoints endpoints, WebhookBody body, HttpContext http, CancellationToken cancellationToken) => endpoints.AddAsync(body, http, cancellationToken))
            .WithName("AddWebhook").WithSummary("Tell another address; the answer holds the secret, once").Refuses(400, 403, 413, 415);
        webhooks.MapGet("/webhooks/{webhook}", (WebhookEndpoints endpoints, string webhook, HttpContext http, CancellationToken cancellationToken) => endpoints.GetAsync(webhook, http, cancellationToken))
            .WithName("GetWebhook").WithSummary("One webhook, with its ETag").Refuses(403, 404);
        webhooks.MapPut("/webhooks/{webhook}", (WebhookEndpoints endpoints, string webhook, WebhookBody body, HttpContext http, CancellationToken cancellationToken) => endpoints.ChangeAsync(webhook, body, http, cancellationToken))
            .WithName("ChangeWebhook").WithSummary("Change it, or enable it again").Refuses(400, 403, 404, 412, 413, 415, 428).WithMetadata(NeedsIfMatch.Instance);
        webhooks.MapDelete("/webhooks/{webhook}", (WebhookEndpoints endpoints, string webhook, HttpContext http, CancellationToken cancellationToken) => endpoints.RemoveAsync(webhook, http, cancellationToken))
            .WithName("RemoveWebhook").WithSummary("Remove it with its log").Refuses(403, 404, 412, 428).WithMetadata(NeedsIfMatch.Instance);
        webhooks.MapPost("/webhooks/{webhook}/secret", (WebhookEndpoints endpoints, string webhook, HttpContext http, CancellationToken cancellationToken) => endpoints.RotateAsync(webhook, http, cancellationToken))
            .WithName("RotateWebhookSecret").WithSummary("A new secret; the old one signs too for a day").Refuses(403, 404, 412, 428).WithMetadata(NeedsIfMatch.Instance);
        webhooks.MapPost("/webhooks/{webhook}/ping", (WebhookEndpoints endpoints, string webhook, CancellationToken cancellationToken) => endpoints.PingAsync(webhook, cancellationToken))
            .WithName("PingWebhook").WithSummary("Send a message that means nothing").Refuses(403, 404, 409);
        webhooks.MapGet("/webhooks/{webhook}/deliveries", (WebhookEndpoints endpoints, string webhook, string? cursor, CancellationToken cancellationToken) => endpoints.DeliveriesAsync(webhook, cursor, cancellationToken))
            .WithName("ListWebhookDeliveries").WithSummary("What was sent, newest first").Refuses(400, 403, 404);
        webhooks.MapPost("/webhooks/{webhook}/deliveries/{delivery}/replay", (WebhookEndpoints endpoints, string webhook, string delivery, CancellationToken cancellationToken) => endpoints.ReplayAsync(webhook, delivery, cancellationToken))
            .WithName("ReplayWebhookDelivery").WithSummary("Send it again").Refuses(403, 404, 409);
        return api;
    }
}
