using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Connector;

/// <summary>What the response to a channel's request says.</summary>
public sealed class HttpAnswerTests
{
    private const string ServiceUrl = "http://127.0.0.1:1/";

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":"message","serviceUrl":5,"conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://127.0.0.1:1/"}""")]
    [InlineData("""{"type":"message","serviceUrl":"nowhere","conversation":{"id":"c"}}""")]
    public async Task Post_NoActivity_Is400(string body)
    {
        await using var bot = await AnonymousAsync((_, _) => Task.CompletedTask);

        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(body)).Status);
    }

    [Fact]
    public async Task Get_Is405()
    {
        await using var bot = await AnonymousAsync((_, _) => Task.CompletedTask);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, await bot.GetAsync());
    }

    [Fact]
    public async Task Invoke_Answered_IsTheResponse()
    {
        await using var bot = await AnonymousAsync((turn, stop) => turn.SendActivityAsync(
            new Activity("invokeResponse") { Value = new InvokeResponse { Status = 202, Body = new ResourceResponse("x") } }, stop));

        var (status, body) = await bot.PostAsync(Invoke());

        Assert.Equal((HttpStatusCode.Accepted, "x"), (status, JsonDocument.Parse(body).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Invoke_NotAnswered_Is501()
    {
        await using var bot = await AnonymousAsync((_, _) => Task.CompletedTask);

        Assert.Equal(HttpStatusCode.NotImplemented, (await bot.PostAsync(Invoke())).Status);
    }

    [Fact]
    public async Task ExpectReplies_Replies_AreInTheResponse()
    {
        await using var connector = await StubConnector.StartAsync();
        await using var bot = await AnonymousAsync(async (turn, stop) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: stop);
            await turn.SendActivityAsync("二", cancellationToken: stop);
        });

        var (status, body) = await bot.PostAsync(Wire.Message(connector.Url, more: ""","deliveryMode":"expectReplies" """));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["one", "二"], JsonDocument.Parse(body).RootElement.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("text").GetString()));
        Assert.Empty(connector.Calls);
    }

    private static string Invoke() => Wire.Message(ServiceUrl).Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal);

    private static Task<BotHost> AnonymousAsync(BotCallbackHandler bot) => BotHost.StartAsync(new Dictionary<string, string?>(), bot);
}
