using Huiyin.DirectLine.Conversations;
using Huiyin.DirectLine.Protocol;
using Huiyin.DirectLine.Streaming;
using Huiyin.DirectLine.Tokens;
using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine.Endpoints;

internal sealed class ActivityEndpoints(
    CallerAuthentication authentication,
    ConversationStarter conversations,
    ActivityHistory history,
    ActivityPoster poster,
    ActivityRateLimit rateLimit,
    PublicAddress address,
    IOptions<DirectLineOptions> options)
{
    public async Task<IResult> ReadAsync(HttpContext http, string conversationId, string? watermark, CancellationToken cancellationToken)
    {
        await authentication.AuthenticateAsync(http.Request, conversationId);
        var after = Watermark.Parse(watermark);
        if (await conversations.FindAsync(conversationId, cancellationToken) is null)
        {
            throw DirectLineError.ConversationNotFound();
        }

        var portion = await history.ReadAsync(conversationId, after, address.Origin(http.Request), cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(ActivitySet.Write(portion.Payloads, portion.Watermark), "application/json");
    }

    public async Task<IResult> PostAsync(HttpContext http, string conversationId, CancellationToken cancellationToken)
    {
        var caller = await authentication.AuthenticateAsync(http.Request, conversationId);
        rateLimit.Take(conversationId);
        var body = await RequestBody.ReadObjectAsync(http.Request, options.Value.MaximumActivitySize, cancellationToken);
        var activity = PostedActivity.Check(body, caller.UserId);
        return Results.Json(new { id = await poster.PostAsync(conversationId, activity, [], cancellationToken) });
    }
}
