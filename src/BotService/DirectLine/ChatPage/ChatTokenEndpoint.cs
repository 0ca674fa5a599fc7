using Huiyin.DirectLine.Conversations;
using Huiyin.DirectLine.Protocol;
using Huiyin.DirectLine.Tokens;

namespace Huiyin.DirectLine.ChatPage;

/// <summary>Gives the chat page its token, so that no secret has to be in the page: a newcomer gets a conversation, a returning resident theirs.</summary>
internal sealed class ChatTokenEndpoint(ResidentCookie cookie, ChatTokenRateLimit rateLimit, DirectLineTokens tokens, ConversationStarter conversations)
{
    public async Task<IResult> IssueAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site")
        {
            throw DirectLineError.Forbidden("This token is for the service's own page");
        }

        rateLimit.Take(http.Connection.RemoteIpAddress);
        var identity = cookie.Read(http.Request) ?? ResidentCookie.New();
        var isStarted = await conversations.FindAsync(identity.ConversationId, cancellationToken) is not null;
        cookie.Write(http, identity);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new ChatTokenAnswer(
            tokens.Issue(new DirectLineToken(identity.ConversationId, identity.UserId, []), TokenUse.Conversation),
            identity.ConversationId,
            identity.UserId,
            isStarted,
            (int)DirectLineTokens.Lifetime.TotalSeconds));
    }
}
