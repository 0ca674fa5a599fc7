using System.Net.Http.Headers;
using System.Text.Json;

namespace Huiyin.Benchmarks.Hosts;

/// <summary>The least that can be done with an activity, to compare with: parse the JSON and post one reply. No framework, no state.</summary>
internal static class EmptyHost
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    private static readonly HttpClient Connector = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false, AllowAutoRedirect = false });

    public static void Map(WebApplication app) => app.MapPost("/api/messages", async context =>
    {
        using var activity = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var root = activity.RootElement;
        var conversation = root.GetProperty("conversation").GetProperty("id").GetString()!;
        var address = $"{root.GetProperty("serviceUrl").GetString()}/v3/conversations/{conversation}/activities/{root.GetProperty("id").GetString()}";

        using var content = new ByteArrayContent(Reply(root, conversation));
        content.Headers.ContentType = Json;
        using var response = await Connector.PostAsync(address, content, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
    });

    private static byte[] Reply(JsonElement activity, string conversation)
    {
        using var buffer = new MemoryStream(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "message");
            writer.WriteString("replyToId", activity.GetProperty("id").GetString());
            writer.WriteString("text", $"Echo: {activity.GetProperty("text").GetString()}");
            writer.WriteStartObject("conversation");
            writer.WriteString("id", conversation);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
