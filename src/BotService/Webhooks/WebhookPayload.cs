using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Huiyin.Concerns;
using Huiyin.Privacy.Masking;

namespace Huiyin.Webhooks;

/// <summary>What a webhook is told of an event. Without the permission no words of anybody and no place; phone numbers and doors never.</summary>
internal static class WebhookPayload
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(string type, Concern concern, ConcernEvent happened, bool withWords)
    {
        var data = happened.Data;
        return JsonSerializer.Serialize(
            new
            {
                Type = type,
                Timestamp = happened.At.UtcDateTime,
                Data = new
                {
                    concern.Id,
                    Number = ConcernNumber.Format(concern.Number),
                    Event = happened.Kind,
                    happened.Sequence,
                    concern.Kind,
                    concern.Category,
                    concern.Area,
                    concern.Unit,
                    concern.Status,
                    concern.Outcome,
                    data.From,
                    data.To,
                    ByRole = happened.Actor.Role,
                    ByUnit = happened.Actor.Unit,
                    concern.NextAct,
                    concern.NextActDue,
                    concern.EscalationCount,
                    concern.ReopenedCount,
                    concern.CreatedAt,
                    concern.ClosedAt,
                    Text = withWords && happened.Text is { } text ? MaskedWords.Of(text, concern.Place) : null,
                    Place = withWords && concern.Place is { } place ? MaskedPlace.Of(place) : null,
                },
            },
            Options);
    }

    public static string Ping(DateTimeOffset at) =>
        JsonSerializer.Serialize(new { Type = WebhookEvents.Ping, Timestamp = at.UtcDateTime, Data = new { Message = "回音 Huiyin" } }, Options);
}
