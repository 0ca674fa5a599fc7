using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Connector;

public sealed class ProactiveTests : IAsyncLifetime
{
    private TokenIssuer _issuer = null!;
    private StubConnector _connector = null!;
    private BotHost _bot = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _connector = await StubConnector.StartAsync();
        _bot = await BotHost.StartAsync(_issuer, (_, _) => Task.CompletedTask);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Continue_KnownConversation_SpeaksInItWithTheBotsToken()
    {
        var reference = new ConversationReference(
            conversation: new ConversationAccount(id: "c1"), channelId: "test", serviceUrl: _connector.Url,
            bot: new ChannelAccount("bot"), user: new ChannelAccount("u1"));

        await _bot.Adapter.ContinueConversationAsync(
            TokenIssuer.AppId, reference, (turn, stop) => turn.SendActivityAsync("news", cancellationToken: stop), CancellationToken.None);

        var call = Assert.Single(_connector.Calls);
        Assert.StartsWith("/v3/conversations/c1/activities", call.Target, StringComparison.Ordinal);
        Assert.Equal(("Bearer token-1", "news"), (call.Authorization, Wire.Text(call.Body)));
    }

    [Fact]
    public async Task Continue_Turn_IsAnEventOfTheConversation()
    {
        Activity? seen = null;
        var reference = new ConversationReference(conversation: new ConversationAccount(id: "c1"), channelId: "test", serviceUrl: _connector.Url);

        await _bot.Adapter.ContinueConversationAsync(
            TokenIssuer.AppId, reference, (turn, _) => Task.FromResult(seen = turn.Activity), CancellationToken.None);

        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation, "c1"), (seen!.Type, seen.Name, seen.Conversation.Id));
    }

    [Fact]
    public async Task Create_Conversation_RunsATurnInIt()
    {
        _connector.Answer = call => call.Target == "/v3/conversations" ? (201, """{"id":"new-one","activityId":"first"}""") : (200, """{"id":"r1"}""");
        Activity? seen = null;

        await _bot.Adapter.CreateConversationAsync(
            TokenIssuer.AppId,
            "test",
            _connector.Url,
            "https://api.botframework.com",
            new ConversationParameters { Bot = new ChannelAccount("bot"), Members = [new ChannelAccount("u1")], IsGroup = false },
            async (turn, stop) =>
            {
                seen = turn.Activity;
                await turn.SendActivityAsync("welcome", cancellationToken: stop);
            },
            CancellationToken.None);

        Assert.Equal((ActivityEventNames.CreateConversation, "new-one", "first"), (seen!.Name, seen.Conversation.Id, seen.Id));
        var calls = _connector.Calls.ToArray();
        Assert.Equal("u1", JsonDocument.Parse(calls[0].Body).RootElement.GetProperty("members")[0].GetProperty("id").GetString());
        Assert.StartsWith("/v3/conversations/new-one/activities", calls[1].Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continue_ActivityWithoutServiceUrl_IsAnArgumentError() =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => _bot.Adapter.ContinueConversationAsync(
            TokenIssuer.AppId,
            new Activity(ActivityTypes.Event) { Conversation = new ConversationAccount(id: "c1") },
            (_, _) => Task.CompletedTask,
            CancellationToken.None));

    [Fact]
    public async Task Turn_Connector_CanAskForMembers()
    {
        _connector.Answer = _ => (200, """[{"id":"u1","name":"李雷"},{"id":"u2"}]""");
        IList<ChannelAccount>? members = null;
        var reference = new ConversationReference(conversation: new ConversationAccount(id: "c1"), channelId: "test", serviceUrl: _connector.Url);

        await _bot.Adapter.ContinueConversationAsync(
            TokenIssuer.AppId,
            reference,
            async (turn, stop) => members = await turn.TurnState.Get<IConnectorClient>().Conversations.GetConversationMembersAsync("c1", stop),
            CancellationToken.None);

        Assert.Equal(["u1", "u2"], members!.Select(member => member.Id));
        Assert.Equal("/v3/conversations/c1/members", Assert.Single(_connector.Calls).Target);
    }
}
