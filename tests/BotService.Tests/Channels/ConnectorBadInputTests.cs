using System.Net;
using System.Text.Json.Nodes;

namespace Huiyin.Channels;

public sealed class ConnectorBadInputTests : IAsyncLifetime
{
    private ConnectorHost _host = null!;

    public static TheoryData<string, string> NotActivities => new()
    {
        { "empty", "" },
        { "cut off", """{"type":"message","text":"x""" },
        { "array", "[]" },
        { "null", "null" },
        { "no type", Posted.Message(change: a => a.Remove("type")) },
        { "type of a number", Posted.Message(change: a => a["type"] = 7) },
        { "unknown type", Posted.Message(change: a => a["type"] = "teleport") },
        { "no channel", Posted.Message(change: a => a.Remove("channelId")) },
        { "no conversation", Posted.Message(change: a => a.Remove("conversation")) },
        { "conversation of text", Posted.Message(change: a => a["conversation"] = "c1") },
        { "conversation without id", Posted.Message(change: a => a["conversation"] = new JsonObject()) },
        { "no sender", Posted.Message(change: a => a.Remove("from")) },
        { "sender of a list", Posted.Message(change: a => a["from"] = new JsonArray()) },
        { "no serviceUrl", Posted.Message(change: a => a.Remove("serviceUrl")) },
        { "serviceUrl of a number", Posted.Message(change: a => a["serviceUrl"] = 5) },
        { "serviceUrl of an object", Posted.Message(change: a => a["serviceUrl"] = new JsonObject { ["url"] = "http://127.0.0.1/" }) },
        { "serviceUrl of a file", Posted.Message(change: a => a["serviceUrl"] = "file:///etc/passwd") },
        { "relative serviceUrl", Posted.Message(change: a => a["serviceUrl"] = "/here") },
        { "id with a control character", Posted.Message(change: a => a["id"] = "a\u00001") },
        { "conversation id with a control character", Posted.Message(change: a => a["conversation"]!["id"] = "c\n1") },
        { "conversation id too long", Posted.Message(change: a => a["conversation"]!["id"] = new string('长', 400)) },
        { "timestamp of words", Posted.Message(change: a => a["timestamp"] = "yesterday") },
        { "attachments of text", Posted.Message(change: a => a["attachments"] = "photo.jpg") },
        { "expected replies", Posted.Message(change: a => a["deliveryMode"] = "expectReplies") },
        { "deep nesting", Posted.Message().TrimEnd('}') + ",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}" },
    };

    public async Task InitializeAsync() => _host = await ConnectorHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [MemberData(nameof(NotActivities))]
    public async Task Post_NoActivity_Is400WithAReason(string what, string body)
    {
        var (status, type, answer) = await _host.PostAsync(body);

        Assert.True(status == HttpStatusCode.BadRequest, $"{what}: {status}");
        Assert.Equal("application/problem+json", type);
        Assert.NotEmpty(JsonNode.Parse(answer)!["detail"]!.GetValue<string>());
        Assert.Equal(0, await _host.StoredAsync());
    }

    [Fact]
    public async Task Post_TooLarge_Is413()
    {
        var (status, _, _) = await _host.PostAsync(Posted.Message(change: activity => activity["text"] = new string('x', 1024 * 1024)));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 0L), (status, await _host.StoredAsync()));
    }

    [Fact]
    public async Task Post_Form_Is415()
    {
        var (status, _, _) = await _host.PostAsync(Posted.Message(), mediaType: "text/plain");

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, 0L), (status, await _host.StoredAsync()));
    }

    [Theory]
    [InlineData("'; DROP TABLE inbox; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u0000\u0001\ud83d\ude00")]
    public async Task Post_HostileText_IsStoredAsItIs(string text)
    {
        var (status, _, _) = await _host.PostAsync(Posted.Message(change: activity => activity["text"] = text));

        var payload = JsonNode.Parse(await _host.Database.InboxPayloadAsync())!;
        Assert.Equal((HttpStatusCode.OK, text), (status, payload["text"]!.GetValue<string>()));
    }
}
