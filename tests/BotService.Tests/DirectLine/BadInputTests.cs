using System.Text;
using System.Text.Json.Nodes;

namespace Huiyin.DirectLine;

public sealed class BadInputTests(DirectLineFixture fixture) : IClassFixture<DirectLineFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":7}")]
    [InlineData("{\"type\":\"conversationUpdate\"}")]
    [InlineData("{\"type\":\"message\",\"type\":\"event\"}")]
    [InlineData("{\"type\":\"message\",\"text\":{}}")]
    [InlineData("{\"type\":\"message\",\"text\":[\"a\"]}")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\"}")]
    [InlineData("{\"type\":\"message\",\"from\":{\"name\":3}}")]
    [InlineData("{\"type\":\"message\",\"attachments\":{}}")]
    [InlineData("{\"type\":\"message\",\"entities\":\"none\"}")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"clientActivityID\":5}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\\u0000b\"}")]
    [InlineData("{\"type\":\"message\",\"value\":{\"\\u0000\":1}}")]
    public async Task Post_OfWhatIsNoActivity_IsRefusedWithAReason(string body)
    {
        var caller = await fixture.StartConversationAsync();
        var before = fixture.Bot.Accepted.Count;

        var answer = await caller.SendAsync(HttpMethod.Post, caller.Conversation + "/activities", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal((400, "BadArgument"), (answer.Status, answer.ErrorCode));
        Assert.NotEmpty((string)answer.Body["error"]!["message"]!);
        Assert.Equal(before, fixture.Bot.Accepted.Count);
    }

    [Fact]
    public async Task Post_ThatIsNestedTooDeep_IsRefused()
    {
        var caller = await fixture.StartConversationAsync();
        var body = "{\"type\":\"message\",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}";

        var answer = await caller.SendAsync(HttpMethod.Post, caller.Conversation + "/activities", new StringContent(body));

        Assert.Equal(400, answer.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_OfAMegabyteOfText_IsTooLarge(bool isLengthKnown)
    {
        var caller = await fixture.StartConversationAsync();
        var text = new JsonObject { ["type"] = "message", ["text"] = new string('长', 350_000) }.ToJsonString();
        var bytes = Encoding.UTF8.GetBytes(text);
        HttpContent content = isLengthKnown ? new ByteArrayContent(bytes) : new StreamContent(new UnseekableStream(bytes));

        var answer = await caller.SendAsync(HttpMethod.Post, caller.Conversation + "/activities", content);

        Assert.Equal((413, "MessageSizeTooBig"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("'; DROP TABLE directline_activity; --")]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(2)>")]
    [InlineData("\u0001\u0008\u001b[31m\u202e\uffff")]
    [InlineData("👩‍👩‍👧‍👦 e\u0301 \U00020000")]
    [InlineData("{{7*7}} ${7*7} %s %n \\ / \" '")]
    public async Task Post_OfHostileText_IsKeptAsItIsAndNothingElse(string text)
    {
        var caller = await fixture.StartConversationAsync();

        var answer = await caller.SayAsync(text, clientActivityId: text);

        Assert.Equal(200, answer.Status);
        var echo = Assert.Single(await caller.HistoryAsync(), activity => (string)activity["id"]! == (string)answer.Body["id"]!);
        Assert.Equal(text, (string)echo["text"]!);
        Assert.Equal(text, (string)echo["channelData"]!["clientActivityID"]!);
    }

    [Theory]
    [InlineData("GET", "/conversations/..%2f..%2fetc/activities")]
    [InlineData("POST", "/conversations/'%20OR%201=1/activities")]
    [InlineData("GET", "/conversations/x/stream")]
    [InlineData("GET", "/conversations/x/stream?t=garbage")]
    [InlineData("GET", "/attachments/x/y")]
    [InlineData("GET", "/attachments/..%2f..%2fkeys/direct-line.key")]
    [InlineData("DELETE", "/conversations/x")]
    [InlineData("PUT", "/tokens/generate")]
    [InlineData("GET", "/nothing/here")]
    public async Task Call_ThatMakesNoSense_IsRefusedInTheProtocolsOwnForm(string method, string path)
    {
        var answer = await fixture.WithSecret().SendAsync(new HttpMethod(method), path, content: null);

        Assert.InRange(answer.Status, 400, 499);
        Assert.NotEmpty(answer.ErrorCode);
    }

    [Theory]
    [InlineData("/conversations/%00/activities")]
    [InlineData("/attachments/%00/y")]
    public async Task Call_OfWhatIsNoAddress_IsRefused(string path) =>
        Assert.InRange((await fixture.WithSecret().GetAsync(path)).Status, 400, 499);

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    [InlineData("1;DROP")]
    public async Task Watermark_ThatWasNeverGivenOut_IsRefused(string watermark)
    {
        var caller = await fixture.StartConversationAsync();

        Assert.Equal(400, (await caller.GetAsync($"{caller.Conversation}/activities?watermark={Uri.EscapeDataString(watermark)}")).Status);
        Assert.Equal(400, (await caller.GetAsync($"{caller.Conversation}?watermark={Uri.EscapeDataString(watermark)}")).Status);
    }

    [Theory]
    [InlineData("{\"user\":\"x\"}")]
    [InlineData("{\"user\":{\"id\":7}}")]
    [InlineData("{\"locale\":{}}")]
    [InlineData("not json")]
    public async Task Start_WithABrokenBody_IsRefused(string body)
    {
        var answer = await fixture.WithSecret().SendAsync(HttpMethod.Post, "/conversations", new StringContent(body));

        Assert.Equal(400, answer.Status);
    }

    private sealed class UnseekableStream(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
