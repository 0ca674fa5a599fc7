using System.Text.Json.Serialization;

namespace Huiyin.DirectLine.ChatPage;

/// <param name="Token">A Direct Line token for this conversation and user.</param>
/// <param name="ConversationId">The resident's conversation.</param>
/// <param name="UserId">Whom the token speaks as.</param>
/// <param name="Started">Whether there is a history to go on with; otherwise the conversation has to be started.</param>
/// <param name="ExpiresIn">In seconds.</param>
internal sealed record ChatTokenAnswer(
    string Token,
    string ConversationId,
    string UserId,
    bool Started,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);
