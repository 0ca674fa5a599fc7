using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Connector;

public sealed class OutboundTests : IAsyncLifetime
{
    private TokenIssuer _issuer = null!;
    private StubConnector _connector = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _connector = await StubConnector.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _connector.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Reply_OfATurn_GoesToTheServiceUrlWithAToken()
    {
        await using var bot = await BotHost.StartAsync(_issuer, Echo);

        var (status, _) = await bot.PostAsync(Wire.Message(_connector.Url, "hi"), _issuer.ChannelToken(_connector.Url));

        var call = Assert.Single(_connector.Calls);
        Assert.Equal(
            (HttpStatusCode.OK, "POST", "/v3/conversations/c1/activities/a1", "Bearer token-1", "Echo: hi"),
            (status, call.Method, call.Target, call.Authorization, Wire.Text(call.Body)));
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", _issuer.LastTokenRequest);
    }

    [Fact]
    public async Task Replies_OfManyTurns_ShareOneToken()
    {
        await using var bot = await BotHost.StartAsync(_issuer, Echo);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bot.PostAsync(Wire.Message(_connector.Url), _issuer.ChannelToken(_connector.Url))));

        Assert.Equal((10, 1), (_connector.Calls.Count, _issuer.TokensGiven));
    }

    [Fact]
    public async Task Reply_TokenRefused_IsSentOnceMoreWithANewOne()
    {
        await using var bot = await BotHost.StartAsync(_issuer, Echo);
        _connector.Answer = call => call.Authorization == "Bearer token-1" ? (401, "{}") : (200, """{"id":"r1"}""");

        var (status, _) = await bot.PostAsync(Wire.Message(_connector.Url), _issuer.ChannelToken(_connector.Url));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _connector.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task Reply_TokenRefusedAgain_IsNotTriedForEver()
    {
        Exception? seen = null;
        await using var bot = await BotHost.StartAsync(_issuer, async (turn, stop) =>
            seen = await Record.ExceptionAsync(() => Echo(turn, stop)));
        _connector.Answer = _ => (401, """{"error":{"code":"BadToken","message":"no"}}""");

        await bot.PostAsync(Wire.Message(_connector.Url), _issuer.ChannelToken(_connector.Url));

        Assert.Equal(2, _connector.Calls.Count);
        Assert.Equal("BadToken", Assert.IsType<ErrorResponseException>(seen).Body.Error.Code);
    }

    [Fact]
    public async Task Reply_WithoutAppId_CarriesNoToken()
    {
        await using var bot = await BotHost.StartAsync(new Dictionary<string, string?>(), Echo);

        await bot.PostAsync(Wire.Message(_connector.Url));

        Assert.Equal("", Assert.Single(_connector.Calls).Authorization);
    }

    [Fact]
    public async Task Reply_ConversationIdNotAscii_IsEscaped()
    {
        await using var bot = await BotHost.StartAsync(_issuer, Echo);

        await bot.PostAsync(Wire.Message(_connector.Url, conversation: "名都/1?x"), _issuer.ChannelToken(_connector.Url));

        Assert.Equal("/v3/conversations/%E5%90%8D%E9%83%BD%2F1%3Fx/activities/a1", Assert.Single(_connector.Calls).Target);
    }

    [Fact]
    public async Task Responses_OfTheChannel_CarryItsIds()
    {
        ResourceResponse[]? responses = null;
        await using var bot = await BotHost.StartAsync(_issuer, async (turn, stop) =>
            responses = await turn.SendActivitiesAsync([MessageOf("one"), MessageOf("two")], stop));

        await bot.PostAsync(Wire.Message(_connector.Url), _issuer.ChannelToken(_connector.Url));

        Assert.Equal(["given-by-channel", "given-by-channel"], responses!.Select(response => response.Id));
        Assert.Equal(["one", "two"], _connector.Calls.Select(call => Wire.Text(call.Body)));
    }

    [Fact]
    public async Task Update_AndDelete_UseTheActivitysAddress()
    {
        await using var bot = await BotHost.StartAsync(_issuer, async (turn, stop) =>
        {
            var sent = MessageOf("first");
            await turn.SendActivityAsync(sent, stop);
            sent.Text = "second";
            await turn.UpdateActivityAsync(sent, stop);
            await turn.DeleteActivityAsync(sent.Id, stop);
        });

        await bot.PostAsync(Wire.Message(_connector.Url), _issuer.ChannelToken(_connector.Url));

        Assert.Equal(
            ["POST /v3/conversations/c1/activities/a1", "PUT /v3/conversations/c1/activities/given-by-channel", "DELETE /v3/conversations/c1/activities/given-by-channel"],
            _connector.Calls.Select(call => call.Method + " " + call.Target));
    }

    [Fact]
    public async Task Trace_OutsideTheEmulator_IsNotSent()
    {
        await using var bot = await BotHost.StartAsync(_issuer, (turn, stop) =>
            turn.SendActivityAsync(new Activity(ActivityTypes.Trace) { Name = "t" }, stop));

        await bot.PostAsync(Wire.Message(_connector.Url), _issuer.ChannelToken(_connector.Url));

        Assert.Empty(_connector.Calls);
    }

    private static Activity MessageOf(string text) => new(ActivityTypes.Message) { Text = text };

    private static Task Echo(ITurnContext turn, CancellationToken stop) => turn.SendActivityAsync(MessageOf("Echo: " + turn.Activity.Text), stop);
}
