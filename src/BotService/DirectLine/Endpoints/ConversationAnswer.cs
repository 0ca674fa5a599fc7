using System.Text.Json.Serialization;

namespace Huiyin.DirectLine.Endpoints;

/// <param name="ConversationId">The conversation that the token opens.</param>
/// <param name="Token">Good for this conversation alone.</param>
/// <param name="ExpiresIn">In seconds.</param>
/// <param name="StreamUrl">Where to open a socket within the next minute; left out where nothing is started.</param>
internal sealed record ConversationAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl = null);
