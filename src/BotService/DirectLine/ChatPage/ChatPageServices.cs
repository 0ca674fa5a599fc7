namespace Huiyin.DirectLine.ChatPage;

internal static class ChatPageServices
{
    public static IServiceCollection AddChatPage(this IServiceCollection services) => services
        .AddSingleton(_ => ChatPageAssets.Load(Path.Combine(AppContext.BaseDirectory, "chat-page")))
        .AddSingleton<ResidentCookie>()
        .AddSingleton<ChatTokenRateLimit>()
        .AddSingleton<ChatTokenEndpoint>()
        .AddSingleton<ChatPageEndpoint>();

    public static IEndpointRouteBuilder MapChatPage(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", (HttpContext http, ChatPageEndpoint page) => page.Page(http)).ExcludeFromDescription();
        endpoints.MapGet("/chat/assets/{version}/{name}", (HttpContext http, string version, string name, ChatPageEndpoint page) =>
            page.Asset(http, version, name)).ExcludeFromDescription();
        endpoints.MapPost("/chat/token", (HttpContext http, ChatTokenEndpoint token, CancellationToken cancellationToken) =>
            token.IssueAsync(http, cancellationToken)).AddEndpointFilter(async (context, next) =>
            {
                try
                {
                    return await next(context);
                }
                catch (Protocol.DirectLineError error)
                {
                    return Protocol.DirectLineErrorBody.Result(context.HttpContext, error);
                }
            }).ExcludeFromDescription();
        return endpoints;
    }
}
