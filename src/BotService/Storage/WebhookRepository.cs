using Dapper;
using Huiyin.Privacy.Keys;
using Huiyin.Transactions;
using Huiyin.Webhooks;

namespace Huiyin.Storage;

/// <summary>Secrets and what is sent are encrypted in the database: a message may hold a resident's words.</summary>
internal sealed class WebhookRepository : IWebhookRepository
{
    private const string Columns =
        """
        id, url, description, events, with_words, state, disabled_because, secret, previous_secret, previous_until, failing_since, version,
        created_at, updated_at, created_by
        """;

    private const string DeliveryColumns =
        """
        id, webhook_id, message_id, concern_id, type, payload, state, attempts, next_attempt_at, last_status, last_error, last_attempt_at, created_at, delivered_at
        """;

    public Task AddAsync(ITransaction transaction, Webhook webhook, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            $"""
            INSERT INTO webhook ({Columns})
            VALUES (@Id, @Url, @Description, @Events, @WithWords, @State, @DisabledBecause, @Secret, @PreviousSecret, @PreviousUntil, @FailingSince, @Version,
                @CreatedAt, @UpdatedAt, @CreatedBy)
            """,
            Parameters(webhook, transaction.Fields()),
            cancellationToken: cancellationToken));

    public async Task UpdateAsync(ITransaction transaction, Webhook webhook, CancellationToken cancellationToken)
    {
        var updated = await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE webhook SET url = @Url, description = @Description, events = @Events, with_words = @WithWords, state = @State,
                disabled_because = @DisabledBecause, secret = @Secret, previous_secret = @PreviousSecret, previous_until = @PreviousUntil,
                failing_since = @FailingSince, version = @Version, updated_at = @UpdatedAt
            WHERE id = @Id AND version = @Version - 1
            """,
            Parameters(webhook, transaction.Fields()),
            cancellationToken: cancellationToken));
        if (updated != 1)
        {
            throw new ConcurrencyConflictException($"The webhook {webhook.Id} was changed by somebody else.");
        }
    }

    public Task RemoveAsync(ITransaction transaction, string webhookId, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition("DELETE FROM webhook WHERE id = @Id", new { Id = webhookId }, cancellationToken: cancellationToken));

    public static string Field(string column, string id) => $"webhook.{column}/{id}";

    public static string PayloadField(string webhookId, string messageId) => $"webhook_delivery.payload/{webhookId}/{messageId}";

    public async Task<Webhook?> FindAsync(ITransaction transaction, string webhookId, CancellationToken cancellationToken) =>
        await transaction.Connection().QuerySingleOrDefaultAsync<Webhook>(new CommandDefinition(
            $"SELECT {Columns} FROM webhook WHERE id = @Id",
            new { Id = webhookId },
            cancellationToken: cancellationToken)) is { } row ? Reveal(row, transaction.Fields()) : null;

    public async Task<IReadOnlyList<Webhook>> ListAsync(ITransaction transaction, bool onlyActive, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<Webhook>(new CommandDefinition(
            $"SELECT {Columns} FROM webhook {(onlyActive ? "WHERE state = 'Active'" : "")} ORDER BY id",
            cancellationToken: cancellationToken))).Select(row => Reveal(row, transaction.Fields())),
    ];

    public Task<long> EnqueueAsync(ITransaction transaction, string webhookId, NewWebhookMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<long>(new CommandDefinition(
            """
            INSERT INTO webhook_delivery (webhook_id, message_id, concern_id, type, payload, state, attempts, next_attempt_at, created_at)
            VALUES (@WebhookId, @MessageId, @ConcernId, @Type, @Payload, 'Waiting', 0, @Now, @Now)
            RETURNING id
            """,
            new { WebhookId = webhookId, message.MessageId, message.ConcernId, message.Type, Payload = transaction.Fields().Protect(message.Payload, PayloadField(webhookId, message.MessageId)), Now = now },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<(WebhookDelivery Delivery, Webhook Webhook)>> LeaseDueAsync(ITransaction transaction, DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellationToken)
    {
        var ids = (await transaction.Connection().QueryAsync<long>(new CommandDefinition(
            $"""
            SELECT id FROM webhook_delivery
            WHERE state = 'Waiting' AND next_attempt_at <= @Now AND (leased_until IS NULL OR leased_until <= @Now)
            ORDER BY next_attempt_at, id
            LIMIT @Limit
            {transaction.Dialect().ForUpdateSkipLocked}
            """,
            new { Now = now, Limit = limit },
            cancellationToken: cancellationToken))).ToArray();
        if (ids is [])
        {
            return [];
        }

        var deliveries = await transaction.Connection().QueryAsync<WebhookDelivery>(new CommandDefinition(
            $"""
            UPDATE webhook_delivery SET leased_until = @LeaseUntil WHERE {transaction.Dialect().Among("id", "Ids")};
            SELECT {DeliveryColumns} FROM webhook_delivery WHERE {transaction.Dialect().Among("id", "Ids")} ORDER BY id
            """,
            new { Ids = ids, LeaseUntil = leaseUntil },
            cancellationToken: cancellationToken));
        var webhooks = (await ListAsync(transaction, onlyActive: false, cancellationToken)).ToDictionary(webhook => webhook.Id);
        return [.. deliveries.Select(delivery => (Reveal(delivery, transaction.Fields()), webhooks[delivery.WebhookId]))];
    }

    public Task<DateTimeOffset?> NextDueAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<DateTimeOffset?>(new CommandDefinition(
            "SELECT min(next_attempt_at) FROM webhook_delivery WHERE state = 'Waiting'",
            cancellationToken: cancellationToken));

    public Task RecordAsync(ITransaction transaction, WebhookDelivery delivery, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE webhook_delivery SET state = @State, attempts = @Attempts, next_attempt_at = @NextAttemptAt, leased_until = NULL, last_status = @LastStatus,
                last_error = @LastError, last_attempt_at = @LastAttemptAt, delivered_at = @DeliveredAt
            WHERE id = @Id
            """,
            new
            {
                delivery.Id,
                State = delivery.State.ToString(),
                delivery.Attempts,
                delivery.NextAttemptAt,
                delivery.LastStatus,
                LastError = delivery.LastError is { } error ? StoredError.From(error) : null,
                delivery.LastAttemptAt,
                delivery.DeliveredAt,
            },
            cancellationToken: cancellationToken));

    public Task SetFailingAsync(ITransaction transaction, string webhookId, DateTimeOffset? since, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            since is null
                ? "UPDATE webhook SET failing_since = NULL WHERE id = @Id AND failing_since IS NOT NULL"
                : "UPDATE webhook SET failing_since = @Since WHERE id = @Id AND failing_since IS NULL",
            new { Id = webhookId, Since = since },
            cancellationToken: cancellationToken));

    public Task DisableAsync(ITransaction transaction, string webhookId, string because, DateTimeOffset now, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE webhook SET state = 'Disabled', disabled_because = @Because, version = version + 1, updated_at = @Now WHERE id = @Id AND state = 'Active';
            UPDATE webhook_delivery SET state = 'Failed', leased_until = NULL WHERE webhook_id = @Id AND state = 'Waiting'
            """,
            new { Id = webhookId, Because = because, Now = now },
            cancellationToken: cancellationToken));

    public async Task<WebhookDelivery?> FindDeliveryAsync(ITransaction transaction, string webhookId, long deliveryId, CancellationToken cancellationToken) =>
        await transaction.Connection().QuerySingleOrDefaultAsync<WebhookDelivery>(new CommandDefinition(
            $"SELECT {DeliveryColumns} FROM webhook_delivery WHERE id = @Id AND webhook_id = @WebhookId",
            new { Id = deliveryId, WebhookId = webhookId },
            cancellationToken: cancellationToken)) is { } row ? Reveal(row, transaction.Fields()) : null;

    public async Task<IReadOnlyList<WebhookDelivery>> DeliveriesAsync(ITransaction transaction, string webhookId, long? before, int limit, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<WebhookDelivery>(new CommandDefinition(
            $"""
            SELECT {DeliveryColumns} FROM webhook_delivery
            WHERE webhook_id = @WebhookId {(before is null ? "" : "AND id < @Before")}
            ORDER BY id DESC
            LIMIT @Limit
            """,
            new { WebhookId = webhookId, Before = before, Limit = limit },
            cancellationToken: cancellationToken))).Select(row => Reveal(row, transaction.Fields())),
    ];

    public Task<int> ForgetSettledAsync(ITransaction transaction, DateTimeOffset before, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM webhook_delivery WHERE state <> 'Waiting' AND created_at < @Before",
            new { Before = before },
            cancellationToken: cancellationToken));

    private static Webhook Reveal(Webhook row, FieldProtector fields) => row with
    {
        Secret = fields.Reveal(row.Secret, Field("secret", row.Id))!,
        PreviousSecret = fields.Reveal(row.PreviousSecret, Field("previous_secret", row.Id)),
    };

    private static WebhookDelivery Reveal(WebhookDelivery row, FieldProtector fields) =>
        row with { Payload = fields.Reveal(row.Payload, PayloadField(row.WebhookId, row.MessageId))! };

    private static object Parameters(Webhook webhook, FieldProtector fields) => new
    {
        webhook.Id,
        webhook.Url,
        webhook.Description,
        webhook.Events,
        webhook.WithWords,
        State = webhook.State.ToString(),
        webhook.DisabledBecause,
        Secret = fields.Protect(webhook.Secret, Field("secret", webhook.Id)),
        PreviousSecret = fields.Protect(webhook.PreviousSecret, Field("previous_secret", webhook.Id)),
        webhook.PreviousUntil,
        webhook.FailingSince,
        webhook.Version,
        webhook.CreatedAt,
        webhook.UpdatedAt,
        webhook.CreatedBy,
    };
}
