using Huiyin.DirectLine.Conversations;
using Huiyin.DirectLine.Protocol;
using Huiyin.DirectLine.Streaming;
using Huiyin.DirectLine.Tokens;

namespace Huiyin.DirectLine.Endpoints;

internal sealed class StreamEndpoint(DirectLineTokens tokens, ConversationStarter conversations, SocketPump pump, PublicAddress address)
{
    public async Task HandleAsync(HttpContext http, string conversationId)
    {
        var token = http.Request.Query["t"].ToString();
        if (token.Length == 0)
        {
            throw DirectLineError.Forbidden("Missing token");
        }

        new Caller(await tokens.ReadAsync(token, TokenUse.Stream)).RequireAccess(conversationId);
        var watermark = Watermark.Parse(http.Request.Query["watermark"]);
        if (await conversations.FindAsync(conversationId, http.RequestAborted) is null)
        {
            throw DirectLineError.ConversationNotFound();
        }

        if (!http.WebSockets.IsWebSocketRequest)
        {
            throw DirectLineError.BadRequest("A stream is opened as a WebSocket");
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await pump.RunAsync(socket, conversationId, watermark, address.Origin(http.Request), http.RequestAborted);
    }
}
