using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Huiyin.Channels;

public sealed class ConnectorEndpointTests : IAsyncLifetime
{
    private ConnectorHost _host = null!;

    public async Task InitializeAsync() => _host = await ConnectorHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Post_Message_IsStoredAndAcknowledgedWithItsId()
    {
        var (status, _, body) = await _host.PostAsync(Posted.Message());

        Assert.Equal((HttpStatusCode.OK, "a1"), (status, JsonNode.Parse(body)!["id"]!.GetValue<string>()));
        Assert.Equal("电动车乱停", (await PayloadAsync())["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Post_SameActivityManyTimesAtOnce_IsStoredOnce()
    {
        var posts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _host.PostAsync(Posted.Message())));

        Assert.All(posts, post => Assert.Equal(HttpStatusCode.OK, post.Status));
        Assert.Equal(1, await _host.StoredAsync());
    }

    [Fact]
    public async Task Post_NoIdDeliveredAgain_IsStoredOnce()
    {
        var message = Posted.Message(change: activity => activity.Remove("id"));

        await _host.PostAsync(message);
        await _host.PostAsync(message);

        Assert.Equal(1, await _host.StoredAsync());
    }

    [Fact]
    public async Task Post_NoIdAndNoTime_IsANewMessageEachTime()
    {
        var message = Posted.Message(change: activity =>
        {
            activity.Remove("id");
            activity.Remove("timestamp");
        });

        await _host.PostAsync(message);
        await _host.PostAsync(message);

        Assert.Equal(2, await _host.StoredAsync());
    }

    [Fact]
    public async Task Post_UnknownMembers_AreKept()
    {
        await _host.PostAsync(Posted.Message(change: activity => activity["channelData"] = new JsonObject { ["x"] = 1.50 }));

        Assert.Equal("1.5", (await PayloadAsync())["channelData"]!["x"]!.ToJsonString().TrimEnd('0'));
    }

    [Theory]
    [InlineData("directline")]
    [InlineData("WebChat")]
    public async Task Post_NameOfTheBuiltInChat_IsAnotherChannelInside(string channelId)
    {
        await _host.PostAsync(Posted.Message(change: activity => activity["channelId"] = channelId));

        Assert.Equal("connector-" + channelId.ToLowerInvariant(), await _host.Database.ScalarAsync<string>("SELECT channel_id FROM inbox"));
    }

    [Fact]
    public async Task Post_MentionOfTheBot_IsTakenOut()
    {
        await _host.PostAsync(Posted.Message(change: activity =>
        {
            activity["text"] = "<at>Bot</at> skip";
            activity["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>Bot</at>",
                ["mentioned"] = new JsonObject { ["id"] = "bot", ["name"] = "Bot" },
            });
        }));

        Assert.Equal("skip", (await PayloadAsync())["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Post_MentionWithoutEntity_IsTakenOutAndOthersStay()
    {
        await _host.PostAsync(Posted.Message(change: activity => activity["text"] = "<at>Bot</at> ask <at id=\"2\">王芳</at>"));

        Assert.Equal("ask 王芳", (await PayloadAsync())["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Post_Typing_IsAcknowledgedAndNotStored()
    {
        var (status, _, _) = await _host.PostAsync(Posted.Message(change: activity => activity["type"] = "typing"));

        Assert.Equal((HttpStatusCode.OK, 0L), (status, await _host.StoredAsync()));
    }

    [Fact]
    public async Task Post_Invoke_IsAnsweredAtOnceAsNotOffered()
    {
        var (status, type, _) = await _host.PostAsync(Posted.Message(change: activity => activity["type"] = "invoke"));

        Assert.Equal((HttpStatusCode.NotImplemented, "application/problem+json", 0L), (status, type, await _host.StoredAsync()));
    }

    private async Task<JsonNode> PayloadAsync() => JsonNode.Parse(await _host.Database.InboxPayloadAsync())!;
}
