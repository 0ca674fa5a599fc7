namespace Huiyin.AdminApi.Notices;

internal static class NoticeRoutes
{
    public static void MapNotices(this IEndpointRouteBuilder api) =>
        api.MapGet("/notices", (NoticeEndpoints notices, string? level, string? open, string? before, string? limit, HttpContext http, CancellationToken cancellationToken) => notices.ListAsync(level, open, before, limit, http, cancellationToken))
            .WithTags("notices").WithName("ListNotices").WithSummary("Steps, reminders and escalations for the caller, newest first").Refuses(400, 403);
}
