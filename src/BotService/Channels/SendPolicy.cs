using System.Net;
using System.Text.Json;
using Huiyin.Outbox;

namespace Huiyin.Channels;

/// <summary>What a channel's answer means for the message, for its conversation and for the resident.</summary>
internal static class SendPolicy
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public static async Task<DeliveryOutcome> JudgeAsync(
        HttpResponseMessage response, OutboxOperation operation, TimeProvider time, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            return new DeliveryOutcome.Delivered(operation == OutboxOperation.Send ? await TextAsync(response, "id", null, cancellationToken) : null);
        }

        // The words of a channel's error may quote the message; its code does not.
        var code = await TextAsync(response, "error", "code", cancellationToken);
        var error = $"HTTP {(int)response.StatusCode}" + (code is null ? "" : $" {code}");
        return response.StatusCode switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone when operation == OutboxOperation.Delete => new DeliveryOutcome.Delivered(),
            HttpStatusCode.NotFound or HttpStatusCode.Gone when operation == OutboxOperation.Update => new DeliveryOutcome.Undeliverable(error),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new DeliveryOutcome.Undeliverable(error, DeliveryConsequence.ConversationClosed),
            HttpStatusCode.Forbidden => new DeliveryOutcome.Undeliverable(error, DeliveryConsequence.RecipientSuspended),
            HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented => new DeliveryOutcome.Undeliverable(error),

            HttpStatusCode.TooManyRequests => new DeliveryOutcome.Retry(error, RetryAfter(response, time), IsChannelBusy: true),

            // Refused with a new token, too: the registration has to be mended, and then the message can go.
            HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed
                => new DeliveryOutcome.Retry(error, RetryAfter(response, time)),
            >= HttpStatusCode.InternalServerError => new DeliveryOutcome.Retry(error, RetryAfter(response, time)),
            _ => new DeliveryOutcome.Undeliverable(error),
        };
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var named = response.Headers.RetryAfter;
        var wait = named?.Delta ?? (named?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait is null || wait <= TimeSpan.Zero ? null : wait > LongestWait ? LongestWait : wait;
    }

    private static async Task<string?> TextAsync(HttpResponseMessage response, string name, string? inner, CancellationToken cancellationToken)
    {
        try
        {
            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            var found = document.RootElement.TryGetProperty(name, out var value)
                && (inner is null || (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(inner, out value)));
            return found && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= 500 } text ? text : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
