using System.Globalization;
using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Transactions;
using Huiyin.Webhooks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Webhooks;

internal sealed class WebhookEndpoints(ITransactions transactions, IWebhookRepository webhooks, WebhookAddresses addresses, WebhookOptions options, IWakeUps wakeUps, TimeProvider clock)
{
    private const int LongestDescription = 200;
    private const int PageSize = 50;

    public Task<Ok<IReadOnlyList<WebhookView>>> ListAsync(CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) => TypedResults.Ok<IReadOnlyList<WebhookView>>([.. (await webhooks.ListAsync(transaction, onlyActive: false, token)).Select(WebhookView.Of)]),
        cancellationToken);

    public async Task<Ok<WebhookView>> GetAsync(string webhook, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await transactions.ReadAsync((transaction, token) => FindAsync(transaction, webhook, token), cancellationToken), http);

    public async Task<Created<WebhookWithSecret>> AddAsync(WebhookBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var added = Checked(body, new Webhook
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Url = "",
            Secret = WebhookSecret.New(),
            CreatedAt = now,
            CreatedBy = StaffPrincipal.MemberOf(http.User).Id,
        });
        await transactions.WriteAsync(
            async (transaction, token) =>
            {
                await webhooks.AddAsync(transaction, added, token);
                return true;
            },
            cancellationToken);
        SetETag(added, http);
        return TypedResults.Created($"{AdminApiRoutes.Root}/webhooks/{added.Id}", new WebhookWithSecret(WebhookView.Of(added), added.Secret));
    }

    public async Task<Ok<WebhookView>> ChangeAsync(string webhook, WebhookBody body, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await UpdateAsync(webhook, http, before => Checked(body, before), cancellationToken), http);

    /// <summary>Both secrets sign for a while, so that the receiver loses nothing while it changes over.</summary>
    public async Task<Ok<WebhookWithSecret>> RotateAsync(string webhook, HttpContext http, CancellationToken cancellationToken)
    {
        var after = await UpdateAsync(
            webhook,
            http,
            before => before with { Secret = WebhookSecret.New(), PreviousSecret = before.Secret, PreviousUntil = clock.GetUtcNow() + options.RotationOverlap },
            cancellationToken);
        SetETag(after, http);
        return TypedResults.Ok(new WebhookWithSecret(WebhookView.Of(after), after.Secret));
    }

    public async Task<NoContent> RemoveAsync(string webhook, HttpContext http, CancellationToken cancellationToken)
    {
        var version = ConcernETag.Required(http.Request);
        await transactions.WriteAsync(
            async (transaction, token) =>
            {
                await webhooks.RemoveAsync(transaction, Current(await FindAsync(transaction, webhook, token), version).Id, token);
                return true;
            },
            cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Sends a message that means nothing, to see in the log of deliveries whether it arrives.</summary>
    public Task<Accepted<WebhookDeliveryView>> PingAsync(string webhook, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (transaction, token) =>
        {
            var found = Active(await FindAsync(transaction, webhook, token));
            var now = clock.GetUtcNow();
            var id = await webhooks.EnqueueAsync(transaction, found.Id, new NewWebhookMessage(WebhookObserver.NewMessageId(), WebhookEvents.Ping, WebhookPayload.Ping(now), null), now, token);
            return await AcceptAsync(transaction, found, id, token);
        },
        cancellationToken);

    /// <summary>Sends again what was sent before, under the same id: a receiver that has it already can tell.</summary>
    public Task<Accepted<WebhookDeliveryView>> ReplayAsync(string webhook, string delivery, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (transaction, token) =>
        {
            var found = Active(await FindAsync(transaction, webhook, token));
            var before = (long.TryParse(delivery, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await webhooks.FindDeliveryAsync(transaction, found.Id, number, token) : null)
                ?? throw ApiRefusal.NotFound(delivery.Length <= 40 ? delivery : delivery[..40]);
            var id = await webhooks.EnqueueAsync(transaction, found.Id, new NewWebhookMessage(before.MessageId, before.Type, before.Payload, before.ConcernId), clock.GetUtcNow(), token);
            return await AcceptAsync(transaction, found, id, token);
        },
        cancellationToken);

    public Task<Ok<WebhookDeliveryList>> DeliveriesAsync(string webhook, string? cursor, CancellationToken cancellationToken)
    {
        long? before = string.IsNullOrEmpty(cursor) ? null : long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw ApiRefusal.Invalid("cursor");
        return transactions.ReadAsync(
            async (transaction, token) =>
            {
                var found = await FindAsync(transaction, webhook, token);
                var page = await webhooks.DeliveriesAsync(transaction, found.Id, before, PageSize + 1, token);
                var items = page.Take(PageSize).Select(WebhookDeliveryView.Of).ToList();
                return TypedResults.Ok(new WebhookDeliveryList(items, page.Count > PageSize ? items[^1].Id.ToString(CultureInfo.InvariantCulture) : null));
            },
            cancellationToken);
    }

    private async Task<Accepted<WebhookDeliveryView>> AcceptAsync(ITransaction transaction, Webhook webhook, long id, CancellationToken cancellationToken)
    {
        await wakeUps.SignalAsync(transaction, WebhookObserver.Topic, webhook.Id, cancellationToken);
        var delivery = await webhooks.FindDeliveryAsync(transaction, webhook.Id, id, cancellationToken);
        return TypedResults.Accepted($"{AdminApiRoutes.Root}/webhooks/{webhook.Id}/deliveries", WebhookDeliveryView.Of(delivery!));
    }

    private async Task<Webhook> UpdateAsync(string webhook, HttpContext http, Func<Webhook, Webhook> change, CancellationToken cancellationToken)
    {
        var version = ConcernETag.Required(http.Request);
        return await transactions.WriteAsync(
            async (transaction, token) =>
            {
                var before = Current(await FindAsync(transaction, webhook, token), version);
                var after = change(before) with { Version = before.Version + 1, UpdatedAt = clock.GetUtcNow() };
                await webhooks.UpdateAsync(transaction, after, token);
                return after;
            },
            cancellationToken);
    }

    private Webhook Checked(WebhookBody body, Webhook before)
    {
        var events = body.Events?.OfType<string>().Distinct(StringComparer.Ordinal).ToList() ?? [];
        if (body.Events?.Contains(null) == true || events.Exists(name => !WebhookEvents.All.Contains(name)))
        {
            throw new WebhookRefusedException("webhook-events", "events");
        }

        var state = body.State ?? WebhookState.Active;
        return before with
        {
            Url = addresses.Check(string.IsNullOrWhiteSpace(body.Url) ? throw ApiRefusal.Missing("url") : body.Url.Trim()).AbsoluteUri,
            Description = ConcernInput.Optional(body.Description, "description", LongestDescription) ?? "",
            Events = string.Join(',', events),
            WithWords = body.WithWords ?? false,
            State = state,
            DisabledBecause = state == WebhookState.Active ? null : before.DisabledBecause,
            FailingSince = state == WebhookState.Active && before.State == WebhookState.Disabled ? null : before.FailingSince,
            UpdatedAt = clock.GetUtcNow(),
        };
    }

    private async Task<Webhook> FindAsync(ITransaction transaction, string id, CancellationToken cancellationToken) =>
        id.Length == 32 && id.All(char.IsAsciiHexDigitLower) && await webhooks.FindAsync(transaction, id, cancellationToken) is { } found
            ? found
            : throw ApiRefusal.NotFound(id.Length <= 40 ? id : id[..40]);

    private static Webhook Active(Webhook webhook) =>
        webhook.State == WebhookState.Active ? webhook : throw new ApiRefusal(StatusCodes.Status409Conflict, "webhook-disabled");

    private static Webhook Current(Webhook webhook, int? version) =>
        version is null || version == webhook.Version ? webhook : throw new ApiRefusal(StatusCodes.Status412PreconditionFailed, "stale-version", "If-Match");

    private static void SetETag(Webhook webhook, HttpContext http) => http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{webhook.Version}\"");

    private static Ok<WebhookView> Answer(Webhook webhook, HttpContext http)
    {
        SetETag(webhook, http);
        return TypedResults.Ok(WebhookView.Of(webhook));
    }
}
