using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;

namespace Huiyin.AdminApi.DeadLetters;

internal static class DeadLetterRoutes
{
    public static RouteGroupBuilder MapDeadLetters(this RouteGroupBuilder api)
    {
        var letters = api.MapGroup("").WithTags("messages").Needs(StaffScopes.Admin, ActorRole.Administrator);
        letters.MapGet("/dead-letters", (DeadLetterEndpoints endpoints, string? channel, string? since, string? concern, string? after, string? limit, HttpContext http, CancellationToken cancellationToken) => endpoints.ListAsync(channel, since, concern, after, limit, http, cancellationToken))
            .WithName("ListDeadLetters").WithSummary("The messages to residents that were given up, oldest first").Refuses(400, 403, 404);
        letters.MapPost("/dead-letters/{letter}/replay", (DeadLetterEndpoints endpoints, string letter, DeadLetterReplayBody body, HttpContext http, CancellationToken cancellationToken) => endpoints.ReplayOneAsync(letter, body, http, cancellationToken))
            .WithName("ReplayDeadLetter").WithSummary("Send one of them again").Refuses(400, 403, 404, 409, 413, 415);
        letters.MapPost("/dead-letters/replay", (DeadLetterEndpoints endpoints, DeadLettersReplayBody body, HttpContext http, CancellationToken cancellationToken) => endpoints.ReplayAsync(body, http, cancellationToken))
            .WithName("ReplayDeadLetters").WithSummary("Send again these, those of a channel, a day or a concern, or all; or only say how many it would be")
            .WithDescription("Goes in portions, each of which commits with its entry in the audit: a call that breaks off is just made again.").Refuses(400, 403, 404, 413, 415);
        return api;
    }
}
