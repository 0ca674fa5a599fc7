using Huiyin.DirectLine.Endpoints;
using Huiyin.DirectLine.Protocol;

namespace Huiyin.DirectLine;

internal static class DirectLineRoutes
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(PublicAddress.Prefix).AddEndpointFilter<DirectLineFilter>().ExcludeFromDescription();

        group.MapPost("/tokens/generate", (HttpContext http, TokenEndpoints tokens, CancellationToken token) => tokens.GenerateAsync(http, token));
        group.MapPost("/tokens/refresh", (HttpContext http, TokenEndpoints tokens) => tokens.RefreshAsync(http));

        group.MapPost("/conversations", (HttpContext http, ConversationEndpoints conversations, CancellationToken token) =>
            conversations.StartAsync(http, token));
        group.MapGet("/conversations/{id}", (HttpContext http, string id, string? watermark, ConversationEndpoints conversations, CancellationToken token) =>
            conversations.ReconnectAsync(http, id, watermark, token));

        group.MapGet("/conversations/{id}/activities", (HttpContext http, string id, string? watermark, ActivityEndpoints activities, CancellationToken token) =>
            activities.ReadAsync(http, id, watermark, token));
        group.MapPost("/conversations/{id}/activities", (HttpContext http, string id, ActivityEndpoints activities, CancellationToken token) =>
            activities.PostAsync(http, id, token));
        group.MapPost("/conversations/{id}/upload", (HttpContext http, string id, string? userId, UploadEndpoint upload, CancellationToken token) =>
            upload.PostAsync(http, id, userId, token));
        group.MapStream(endpoints.CreateApplicationBuilder());

        group.MapGet("/attachments/{id}/{name}", (HttpContext http, string id, AttachmentEndpoint attachments, CancellationToken token) =>
            attachments.ReadAsync(http, id, token));

        group.MapMethods("/{**rest}", [HttpMethods.Options], (HttpContext http) => CrossOrigin.Preflight(http.Response));
        group.Map("/{**rest}", IResult () => throw DirectLineError.NotFound("There is no such call"));
        return endpoints;
    }

    // Sockets need a middleware of their own, and the rest of the service does not.
    private static void MapStream(this RouteGroupBuilder group, IApplicationBuilder builder)
    {
        builder.UseWebSockets(new WebSocketOptions { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
        builder.Run(http => http.RequestServices.GetRequiredService<StreamEndpoint>().HandleAsync(http, (string)http.Request.RouteValues["id"]!));
        var pipeline = builder.Build();
        group.MapGet("/conversations/{id}/stream", async (HttpContext http) =>
        {
            await pipeline(http);
            return Results.Empty;
        });
    }
}
