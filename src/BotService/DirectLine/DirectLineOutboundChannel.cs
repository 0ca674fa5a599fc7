using System.Text.Json;
using System.Text.Json.Nodes;
using Huiyin.DirectLine.Conversations;
using Huiyin.DirectLine.Protocol;
using Huiyin.DirectLine.Streaming;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine;

/// <summary>
/// Delivers into the history of the conversation: from there it reaches every open client within moments, and the others
/// when they come back. That it is in the history is what delivered means here.
/// </summary>
internal sealed class DirectLineOutboundChannel(
    ITransactions transactions,
    IDirectLineStore store,
    ConversationSignals signals,
    IOptions<DirectLineOptions> options,
    TimeProvider time) : IOutboundChannel
{
    // What concerns the bot and its channel, not the person.
    private static readonly string[] NeverShown = ["conversationUpdate", "trace", "invokeResponse", "delay"];

    public bool Serves(string channelId) => DirectLineChannel.Serves(channelId);

    public Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (Parse(message.Payload) is not { } activity)
        {
            return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Undeliverable("The payload is not a JSON object"));
        }

        var type = activity["type"] is JsonValue value && value.TryGetValue<string>(out var named) ? named : "message";
        if (NeverShown.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered());
        }

        return transactions.WriteAsync(
            (transaction, token) => type == "typing"
                ? ShowTypingAsync(transaction, message, token)
                : PutAsync(transaction, message, activity, token),
            cancellationToken);
    }

    private async Task<DeliveryOutcome> PutAsync(ITransaction transaction, OutboxMessage message, JsonObject activity, CancellationToken cancellationToken)
    {
        var conversationId = message.Conversation.ConversationId;
        if (await store.TakePlaceAsync(transaction, conversationId, time.GetUtcNow(), cancellationToken) is not { } place)
        {
            return new DeliveryOutcome.Undeliverable("There is no such conversation", DeliveryConsequence.ConversationClosed);
        }

        var earlier = await store.FindActivityAsync(transaction, conversationId, message.ActivityId, cancellationToken);
        if (message.Operation == OutboxOperation.Delete)
        {
            if (earlier is null)
            {
                return new DeliveryOutcome.Delivered();
            }

            activity = Deleted(activity);
        }
        else if (earlier is not null && message.Operation == OutboxOperation.Send)
        {
            // Delivered before, and only the acknowledgement got lost.
            return new DeliveryOutcome.Delivered(message.ActivityId);
        }

        // In place of an earlier activity it keeps that one's time, so that clients leave it where it stood.
        var timestamp = earlier?.Timestamp ?? place.Timestamp;
        var payload = ActivityText.Write(Address(activity, conversationId, message.ActivityId, timestamp));
        var stored = new StoredActivity(conversationId, place.Sequence, message.ActivityId, ClientActivityId: null, timestamp, payload);
        await store.PutAsync(transaction, stored, cancellationToken);
        await signals.HistoryGrewAsync(transaction, conversationId, cancellationToken);
        return new DeliveryOutcome.Delivered(message.ActivityId);
    }

    private async Task<DeliveryOutcome> ShowTypingAsync(ITransaction transaction, OutboxMessage message, CancellationToken cancellationToken)
    {
        var notice = TypingNotice.From(
            message.Conversation.ConversationId,
            message.ActivityId,
            options.Value.BotId,
            "bot",
            Timestamps.Format(time.GetUtcNow()));
        await signals.TypingAsync(transaction, notice, cancellationToken);
        return new DeliveryOutcome.Delivered();
    }

    private JsonObject Address(JsonObject activity, string conversationId, string activityId, DateTimeOffset timestamp)
    {
        activity["id"] = activityId;
        activity["timestamp"] = Timestamps.Format(timestamp);
        activity["channelId"] = DirectLineChannel.Id;
        activity["conversation"] = new JsonObject { ["id"] = conversationId };
        activity["from"] = new JsonObject { ["id"] = options.Value.BotId, ["name"] = options.Value.BotName, ["role"] = "bot" };
        activity.Remove("serviceUrl");
        return activity;
    }

    // The protocol cannot take anything back; an event with the same id replaces the message, and clients show no events.
    private static JsonObject Deleted(JsonObject activity) => new()
    {
        ["type"] = "event",
        ["name"] = "messageDelete",
        ["locale"] = activity["locale"]?.DeepClone(),
    };

    private static JsonObject? Parse(string payload)
    {
        try
        {
            return JsonNode.Parse(payload) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
