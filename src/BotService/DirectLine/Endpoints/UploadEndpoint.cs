using Huiyin.DirectLine.Conversations;
using Huiyin.DirectLine.Protocol;
using Huiyin.DirectLine.Tokens;
using Huiyin.DirectLine.Uploads;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine.Endpoints;

internal sealed class UploadEndpoint(
    CallerAuthentication authentication,
    ConversationStarter conversations,
    UploadReader reader,
    ActivityPoster poster,
    ActivityRateLimit rateLimit,
    IOptions<DirectLineOptions> options,
    TimeProvider time)
{
    public async Task<IResult> PostAsync(HttpContext http, string conversationId, string? userId, CancellationToken cancellationToken)
    {
        var caller = await authentication.AuthenticateAsync(http.Request, conversationId);
        rateLimit.Take(conversationId);
        LimitSize(http);
        if (await conversations.FindAsync(conversationId, cancellationToken) is null)
        {
            throw DirectLineError.ConversationNotFound();
        }

        var upload = await reader.ReadAsync(http.Request, cancellationToken);
        var speaker = caller.UserId ?? userId;
        var activity = PostedActivity.Check(upload.Compose(), speaker);
        var files = upload.Files.Select(file => file.Describe(conversationId, activity.UserId, time.GetUtcNow())).ToList();
        return Results.Json(new { id = await poster.PostAsync(conversationId, activity, files, cancellationToken) });
    }

    private void LimitSize(HttpContext http)
    {
        var limit = options.Value.MaximumUploadSize;
        var size = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (http.Request.ContentLength > limit)
        {
            // Refused unread. What is still on its way is let run dry, else the client would see a broken connection, not the answer.
            if (size is { IsReadOnly: false })
            {
                size.MaxRequestBodySize = null;
            }

            throw DirectLineError.TooLarge($"An upload may have {limit} bytes, this one has {http.Request.ContentLength}");
        }

        if (size is { IsReadOnly: false })
        {
            size.MaxRequestBodySize = limit;
        }
    }
}
