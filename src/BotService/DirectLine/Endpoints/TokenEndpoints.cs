using System.Text.Json.Nodes;
using Huiyin.DirectLine.Conversations;
using Huiyin.DirectLine.Protocol;
using Huiyin.DirectLine.Tokens;

namespace Huiyin.DirectLine.Endpoints;

internal sealed class TokenEndpoints(CallerAuthentication authentication, DirectLineTokens tokens)
{
    private const int LargestBody = 16 * 1024;
    private const int LongestUserId = 64;
    private const int MostOrigins = 32;

    public async Task<IResult> GenerateAsync(HttpContext http, CancellationToken cancellationToken)
    {
        await authentication.RequireSecretAsync(http.Request);
        var body = await RequestBody.ReadOptionalObjectAsync(http.Request, LargestBody, cancellationToken);
        var userId = body.OptionalObject("user")?.OptionalString("id", LongestUserId);
        if (userId is not null && !userId.StartsWith("dl_", StringComparison.Ordinal))
        {
            throw DirectLineError.BadRequest("The user id of a token has to begin with dl_, so that nobody else can use it");
        }

        return Answer(new DirectLineToken(ConversationStarter.NewId(), userId, Origins(body.OptionalArray("trustedOrigins"))));
    }

    public async Task<IResult> RefreshAsync(HttpContext http)
    {
        var caller = await authentication.AuthenticateAsync(http.Request);
        return Answer(caller.Token ?? throw DirectLineError.BadRequest("Only a token can be refreshed"));
    }

    private static string[] Origins(JsonArray? origins)
    {
        if (origins is null)
        {
            return [];
        }

        return origins.Count <= MostOrigins && origins.All(origin => origin is JsonValue value && value.TryGetValue<string>(out _))
            ? [.. origins.Select(origin => origin!.GetValue<string>())]
            : throw DirectLineError.BadRequest($"'trustedOrigins' has to be an array of at most {MostOrigins} strings");
    }

    private IResult Answer(DirectLineToken token) => Results.Json(new ConversationAnswer(
        token.ConversationId,
        tokens.Issue(token, TokenUse.Conversation),
        (int)DirectLineTokens.Lifetime.TotalSeconds));
}
