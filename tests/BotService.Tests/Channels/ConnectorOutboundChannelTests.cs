using System.Text.Json.Nodes;
using BotFramework.Tests.Connector;
using Huiyin.Outbox;

namespace Huiyin.Channels;

public sealed class ConnectorOutboundChannelTests : IAsyncLifetime
{
    private const string ConversationId = "名都:1";
    private static readonly ConversationKey Key = new("test", ConversationId);

    private TokenIssuer _issuer = null!;
    private StubConnector _connector = null!;
    private ConnectorHost _host = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _connector = await StubConnector.StartAsync();
        _host = await ConnectorHost.StartAsync(ConnectorHost.Registered(_issuer));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _connector.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Send_Message_ReachesTheConversationWithTheToken()
    {
        var outcome = await DeliverAsync(Payload(replyToId: "from-channel"));

        var call = Assert.Single(_connector.Calls);
        Assert.Equal(new DeliveryOutcome.Delivered("given-by-channel"), outcome);
        Assert.Equal(
            ("POST", "/v3/conversations/%E5%90%8D%E9%83%BD%3A1/activities/from-channel", "Bearer token-1"),
            (call.Method, call.Target, call.Authorization));
        var sent = JsonNode.Parse(call.Body)!;
        Assert.Equal("已整改", sent["text"]!.GetValue<string>());
        Assert.Null(sent["id"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("hyin-0123")]
    [InlineData("hy-0123")]
    public async Task Send_ReplyToNothingTheChannelKnows_CarriesNoReplyToId(string? replyToId)
    {
        await DeliverAsync(Payload(replyToId));

        var call = Assert.Single(_connector.Calls);
        Assert.EndsWith("/activities", call.Target, StringComparison.Ordinal);
        Assert.Null(JsonNode.Parse(call.Body)!["replyToId"]);
    }

    [Fact]
    public async Task Send_ConversationMovedSince_GoesToItsLatestAddress()
    {
        await RememberAsync(_connector.Url);

        await DeliverAsync(Payload(serviceUrl: "http://127.0.0.1:1/"));

        Assert.Equal(_connector.Url, JsonNode.Parse(Assert.Single(_connector.Calls).Body)!["serviceUrl"]!.GetValue<string>());
    }

    [Fact]
    public async Task Send_HostNotAllowed_IsNotEvenTried()
    {
        await RememberAsync("https://evil.example.org/");

        Assert.IsType<DeliveryOutcome.Undeliverable>(await DeliverAsync(Payload()));
        Assert.Equal(0, _issuer.TokensGiven);
    }

    [Fact]
    public async Task Send_ToADirectLineOfTheCloud_HasItsOwnNameAgain()
    {
        await DeliverAsync(Payload(), channelId: "connector-directline");

        Assert.Equal("directline", JsonNode.Parse(Assert.Single(_connector.Calls).Body)!["channelId"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(400, "MessageOnly")]
    [InlineData(403, "RecipientSuspended")]
    [InlineData(404, "ConversationClosed")]
    [InlineData(410, "ConversationClosed")]
    [InlineData(413, "MessageOnly")]
    [InlineData(422, "MessageOnly")]
    [InlineData(302, "MessageOnly")]
    public async Task Send_RefusedForGood_HasItsConsequence(int status, string consequence)
    {
        _connector.Answer = _ => (status, """{"error":{"code":"Why","message":"residents words"}}""");

        var outcome = Assert.IsType<DeliveryOutcome.Undeliverable>(await DeliverAsync(Payload()));

        Assert.Equal((consequence, $"HTTP {status} Why"), (outcome.Consequence.ToString(), outcome.Error));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task Send_RefusedForNow_IsTriedAgainWhenTheChannelSays(int status)
    {
        _connector.Answer = _ => (status, "busy");
        _connector.RetryAfter = "17";

        Assert.Equal(new DeliveryOutcome.Retry($"HTTP {status}", TimeSpan.FromSeconds(17), IsChannelBusy: status == 429), await DeliverAsync(Payload()));
    }

    [Fact]
    public async Task Send_RetryAfterADate_WaitsUntilThen()
    {
        _connector.Answer = _ => (429, "");
        _connector.RetryAfter = _host.Database.Clock.GetUtcNow().AddSeconds(40).ToString("R");

        Assert.Equal(new DeliveryOutcome.Retry("HTTP 429", TimeSpan.FromSeconds(40), IsChannelBusy: true), await DeliverAsync(Payload()));
    }

    [Fact]
    public async Task Send_TokenRefused_TriesOnceWithANewOne()
    {
        _connector.Answer = call => call.Authorization == "Bearer token-1" ? (401, "") : (200, "{}");

        Assert.Equal(new DeliveryOutcome.Delivered(), await DeliverAsync(Payload()));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _connector.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task Send_TokenRefusedTwice_IsRetriedLater()
    {
        _connector.Answer = _ => (401, "");

        Assert.IsType<DeliveryOutcome.Retry>(await DeliverAsync(Payload()));
        Assert.Equal(2, _connector.Calls.Count);
    }

    [Fact]
    public async Task Send_NobodyListens_IsRetriedLater()
    {
        var address = _connector.Url;
        await _connector.DisposeAsync();

        Assert.IsType<DeliveryOutcome.Retry>(await DeliverAsync(Payload(serviceUrl: address)));
    }

    [Fact]
    public async Task Update_UsesTheIdThatTheChannelGave()
    {
        await SentBeforeAsync("channel-7");

        var outcome = await DeliverAsync(Payload(), OutboxOperation.Update);

        var call = Assert.Single(_connector.Calls);
        Assert.IsType<DeliveryOutcome.Delivered>(outcome);
        Assert.Equal("PUT", call.Method);
        Assert.EndsWith("/activities/channel-7", call.Target, StringComparison.Ordinal);
        Assert.Equal("channel-7", JsonNode.Parse(call.Body)!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Update_OfWhatTheChannelNeverNamed_IsUndeliverable()
    {
        Assert.IsType<DeliveryOutcome.Undeliverable>(await DeliverAsync(Payload(), OutboxOperation.Update));
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task Delete_OfWhatIsGone_IsDone()
    {
        await SentBeforeAsync("channel-7");
        _connector.Answer = _ => (404, "");

        Assert.Equal(new DeliveryOutcome.Delivered(), await DeliverAsync(Payload(), OutboxOperation.Delete));
        Assert.Equal("DELETE", Assert.Single(_connector.Calls).Method);
    }

    [Fact]
    public async Task Send_LongerThanTheChannelTakes_GoesInPartsAndGoesOnWhereItStopped()
    {
        var paragraphs = string.Join("\n\n", Enumerable.Range(0, 4).Select(number => new string((char)('a' + number), 1000)));
        _connector.Answer = _ => _connector.Calls.Count == 3 ? (503, "") : (200, """{"id":"given-by-channel"}""");

        var broken = Assert.IsType<DeliveryOutcome.Retry>(await DeliverAsync(Payload(text: paragraphs)));
        var whole = await DeliverAsync(Payload(text: paragraphs), partsSent: broken.PartsSent);

        Assert.Equal(2, broken.PartsSent);
        Assert.IsType<DeliveryOutcome.Delivered>(whole);
        Assert.Equal("abccd", string.Concat(_connector.Calls.Select(call => JsonNode.Parse(call.Body)!["text"]!.GetValue<string>()[0])));
    }

    private string Payload(string? replyToId = null, string? serviceUrl = null, string text = "已整改") => new JsonObject
    {
        ["type"] = "message",
        ["id"] = "hy-1",
        ["channelId"] = "test",
        ["serviceUrl"] = serviceUrl ?? _connector.Url,
        ["conversation"] = new JsonObject { ["id"] = ConversationId },
        ["replyToId"] = replyToId,
        ["text"] = text,
    }.ToJsonString();

    private Task<DeliveryOutcome> DeliverAsync(string payload, OutboxOperation operation = OutboxOperation.Send, string channelId = "test", int partsSent = 0) =>
        _host.Channel.DeliverAsync(
            new OutboxMessage(2, Key with { ChannelId = channelId }, "hy-1", operation, payload, null, "turn", 0, _host.Database.Clock.GetUtcNow(), PartsSent: partsSent),
            CancellationToken.None);

    private Task RememberAsync(string serviceUrl) => _host.Database.WriteAsync(transaction =>
        _host.Database.Get<IConversationRepository>().RefreshAsync(
            transaction,
            new Conversation { Key = Key, ServiceUrl = serviceUrl, Reference = "{}", Locale = "zh-CN", LastInboundAt = _host.Database.Clock.GetUtcNow() },
            CancellationToken.None));

    private async Task SentBeforeAsync(string channelActivityId)
    {
        var outbox = _host.Database.Get<IOutboxRepository>();
        var clock = _host.Database.Clock.GetUtcNow();
        await _host.Database.WriteAsync(transaction => outbox.AddAsync(
            transaction, [(new NewOutboxMessage(Key, "hy-1", OutboxOperation.Send, Payload()), null)], CancellationToken.None));
        var sent = await _host.Database.WriteAsync(transaction => outbox.LeaseNextAsync(transaction, Key, clock.AddMinutes(1), CancellationToken.None));
        await _host.Database.WriteAsync(transaction => outbox.MarkDeliveredAsync(transaction, sent!.Id, channelActivityId, CancellationToken.None));
    }
}
