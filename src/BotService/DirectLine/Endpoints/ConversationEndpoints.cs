using Huiyin.DirectLine.Conversations;
using Huiyin.DirectLine.Protocol;
using Huiyin.DirectLine.Tokens;

namespace Huiyin.DirectLine.Endpoints;

internal sealed class ConversationEndpoints(
    CallerAuthentication authentication,
    DirectLineTokens tokens,
    ConversationStarter starter,
    PublicAddress address)
{
    private const int LargestBody = 16 * 1024;
    private const int LongestUserId = 256;
    private const int LongestLocale = 64;

    public async Task<IResult> StartAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var caller = await authentication.AuthenticateAsync(http.Request);
        var body = await RequestBody.ReadOptionalObjectAsync(http.Request, LargestBody, cancellationToken);
        var locale = body.OptionalString("locale", LongestLocale);
        var named = body.OptionalObject("user")?.OptionalString("id", LongestUserId);
        var token = caller.Token ?? new DirectLineToken(ConversationStarter.NewId(), named, []);
        var userId = token.UserId ?? (named?.StartsWith("dl_", StringComparison.Ordinal) == true ? null : named);

        var isNew = await starter.StartAsync(token.ConversationId, userId, locale, cancellationToken);
        return Answer(http, token, watermark: null, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public async Task<IResult> ReconnectAsync(HttpContext http, string conversationId, string? watermark, CancellationToken cancellationToken)
    {
        var caller = await authentication.AuthenticateAsync(http.Request, conversationId);
        Watermark.Parse(watermark);
        var conversation = await starter.FindAsync(conversationId, cancellationToken) ?? throw DirectLineError.ConversationNotFound();
        var token = caller.Token ?? new DirectLineToken(conversationId, conversation.UserId, []);
        return Answer(http, token, watermark, StatusCodes.Status200OK);
    }

    private IResult Answer(HttpContext http, DirectLineToken token, string? watermark, int status)
    {
        var stream = tokens.Issue(token, TokenUse.Stream);
        var streamUrl = $"{address.SocketOrigin(http.Request)}{PublicAddress.Prefix}/conversations/{token.ConversationId}/stream"
            + $"?watermark={Uri.EscapeDataString(string.IsNullOrEmpty(watermark) ? "-" : watermark)}&t={stream}";
        var answer = new ConversationAnswer(
            token.ConversationId,
            tokens.Issue(token, TokenUse.Conversation),
            (int)DirectLineTokens.Lifetime.TotalSeconds,
            streamUrl);
        return Results.Json(answer, statusCode: status);
    }
}
