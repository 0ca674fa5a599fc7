using System.Text.Json.Nodes;
using Huiyin.Hosting;

namespace Huiyin.DirectLine;

public sealed class ChatTokenTests(DirectLineFixture fixture) : IClassFixture<DirectLineFixture>
{
    [Fact]
    public async Task Token_ForANewcomer_NeedsNoSecretAndSetsACookieThatNoScriptReads()
    {
        var (answer, cookie) = await AskAsync(fixture.Host);

        Assert.False((bool)answer["started"]!);
        Assert.StartsWith("dl_", (string)answer["userId"]!, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        var caller = fixture.WithSecret() with { Credential = (string)answer["token"]! };
        Assert.Equal(201, (await caller.PostAsync("/conversations")).Status);
    }

    [Fact]
    public async Task Token_ForSomebodyWhoReturnsAfterARestart_IsForTheSameConversation()
    {
        await using var host = await DirectLineFixture.StartAsync();
        var (first, cookie) = await AskAsync(host);
        await new DirectLineCaller(host.Client, (string)first["token"]!).PostAsync("/conversations");
        await host.RestartAsync();

        var (second, _) = await AskAsync(host, cookie);

        Assert.True((bool)second["started"]!);
        Assert.Equal((string)first["conversationId"]!, (string)second["conversationId"]!);
        Assert.Equal((string)first["userId"]!, (string)second["userId"]!);
    }

    [Fact]
    public async Task Token_WithAForgedCookie_IsANewcomers()
    {
        var (first, cookie) = await AskAsync(fixture.Host);
        var (other, _) = await AskAsync(fixture.Host);
        var forged = cookie.Split(';')[0].Replace((string)first["conversationId"]!, (string)other["conversationId"]!, StringComparison.Ordinal);

        var (answer, _) = await AskAsync(fixture.Host, forged);

        Assert.NotEqual((string)other["conversationId"]!, (string)answer["conversationId"]!);
    }

    [Fact]
    public async Task Token_AskedForByAnotherSite_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/token");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var response = await fixture.Host.Client.SendAsync(request);

        Assert.Equal(403, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Tokens_FasterThanAllowed_AreRefusedWithATimeToComeBack()
    {
        await using var host = await DirectLineFixture.StartAsync("--DirectLine:ChatTokensPerMinute=3");
        for (var count = 0; count < 3; count++)
        {
            await AskAsync(host);
        }

        using var refused = await host.Client.PostAsync("/chat/token", content: null);

        Assert.Equal(429, (int)refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    private static async Task<(JsonNode Answer, string Cookie)> AskAsync(ServiceHost host, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/token");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie.Split(';')[0]);
        }

        using var response = await host.Client.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        return (JsonNode.Parse(await response.Content.ReadAsStringAsync())!, response.Headers.GetValues("Set-Cookie").Single());
    }
}
