using System.Text.Json.Nodes;

namespace Huiyin.DirectLine;

public sealed class ConversationTests(DirectLineFixture fixture) : IClassFixture<DirectLineFixture>
{
    [Fact]
    public async Task Start_WithAToken_IsNewOnceAndKnownAfterwards()
    {
        var token = await fixture.WithSecret().PostAsync("/tokens/generate");
        var caller = fixture.WithSecret() with { Credential = (string)token.Body["token"]! };

        var first = await caller.PostAsync("/conversations");
        var second = await caller.PostAsync("/conversations");

        Assert.Equal((201, 200), (first.Status, second.Status));
        foreach (var answer in new[] { first, second })
        {
            Assert.Equal((string)token.Body["conversationId"]!, (string)answer.Body["conversationId"]!);
            Assert.NotEmpty((string)answer.Body["token"]!);
            Assert.Equal(1800, (int)answer.Body["expires_in"]!);
            Assert.StartsWith("ws://127.0.0.1:", (string)answer.Body["streamUrl"]!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Start_GreetsOnce_InTheLanguageAskedFor()
    {
        var token = await fixture.WithSecret().PostAsync("/tokens/generate", new { user = new { id = "dl_greeted" } });
        var caller = fixture.WithSecret() with { Credential = (string)token.Body["token"]!, ConversationId = (string)token.Body["conversationId"]! };

        await caller.PostAsync("/conversations", new { locale = "en-US" });
        await caller.PostAsync("/conversations", new { locale = "en-US" });
        await caller.SayAsync("hello");
        var history = await caller.HistoryAsync(count: 3);

        Assert.Single(history, activity => ((string?)activity["text"])?.StartsWith("Hello!", StringComparison.Ordinal) == true);
        var joined = Assert.Single(fixture.Bot.Accepted, activity =>
            (string)activity["type"]! == "conversationUpdate" && (string)activity["conversation"]!["id"]! == caller.ConversationId);
        Assert.Equal("en-US", (string)joined["locale"]!);
        Assert.Equal("directline", (string)joined["channelId"]!);
        Assert.Contains(joined["membersAdded"]!.AsArray(), member => (string)member!["id"]! == "dl_greeted");
        Assert.Equal("huiyin", (string)joined["recipient"]!["id"]!);
        Assert.DoesNotContain(history, activity => (string)activity["type"]! == "conversationUpdate");
    }

    [Fact]
    public async Task Start_WithTheSecretAndNobodyNamed_LearnsOfTheUserFromTheFirstActivity()
    {
        var started = await fixture.WithSecret().PostAsync("/conversations");
        var caller = fixture.WithSecret() with { ConversationId = (string)started.Body["conversationId"]! };

        await caller.PostAsync(caller.Conversation + "/activities", new { type = "message", text = "1", from = new { id = "user-7" } });
        await caller.PostAsync(caller.Conversation + "/activities", new { type = "message", text = "2", from = new { id = "user-7" } });

        var types = fixture.Bot.Accepted.Where(activity => (string)activity["conversation"]!["id"]! == caller.ConversationId)
            .Select(activity => (string)activity["type"]!);
        Assert.Equal(["conversationUpdate", "message", "message"], types);
    }

    [Fact]
    public async Task Reconnect_AnswersAFreshTokenAndStream()
    {
        var caller = await fixture.StartConversationAsync();

        var answer = await caller.GetAsync(caller.Conversation + "?watermark=0");

        Assert.Equal(200, answer.Status);
        Assert.Equal(caller.ConversationId, (string)answer.Body["conversationId"]!);
        var fresh = caller with { Credential = (string)answer.Body["token"]! };
        Assert.Equal(200, (await fresh.SayAsync("again")).Status);
        Assert.Contains("watermark=0", (string)answer.Body["streamUrl"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownConversation_IsNotFound_ForTheHolderOfTheSecret()
    {
        var caller = fixture.WithSecret() with { ConversationId = "0123456789abcdef" };

        DirectLineCaller.Answer[] answers =
        [
            await caller.GetAsync(caller.Conversation),
            await caller.GetAsync(caller.Conversation + "/activities"),
            await caller.PostAsync(caller.Conversation + "/activities", new { type = "message", from = new { id = "u" } }),
        ];

        Assert.All(answers, answer => Assert.Equal((404, "ConversationNotFound"), (answer.Status, answer.ErrorCode)));
    }

    [Fact]
    public async Task AnotherConversation_IsForbidden_InEveryCall()
    {
        var mine = await fixture.StartConversationAsync("dl_mine");
        var theirs = await fixture.StartConversationAsync("dl_theirs") with { Credential = mine.Credential };

        DirectLineCaller.Answer[] answers =
        [
            await theirs.GetAsync(theirs.Conversation),
            await theirs.GetAsync(theirs.Conversation + "/activities"),
            await theirs.SayAsync("hello"),
            await theirs.SendAsync(HttpMethod.Post, theirs.Conversation + "/upload", new ByteArrayContent(SampleFiles.Png)),
            await theirs.GetAsync($"{theirs.Conversation}/stream?t={new Uri(mine.StreamUrl).Query.Split("t=")[1]}"),
        ];

        Assert.All(answers, answer => Assert.Equal(403, answer.Status));
        Assert.DoesNotContain(await (theirs with { Credential = DirectLineFixture.Secret }).HistoryAsync(), activity => (string?)activity["text"] == "hello");
    }

    [Fact]
    public async Task SessionId_IsRefusedWithABodyThatClientsTolerate()
    {
        var answer = await (await fixture.StartConversationAsync()).GetAsync("/session/getsessionid");

        Assert.Equal(404, answer.Status);
        Assert.IsType<JsonObject>(answer.Body["error"]);
    }

    [Fact]
    public async Task Preflight_AllowsWhatClientsSend()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations/x/activities");
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var response = await fixture.Host.Client.SendAsync(request);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var allowed = response.Headers.GetValues("Access-Control-Allow-Headers").Single().Split(", ");
        Assert.Superset(new HashSet<string> { "Authorization", "Content-Type", "x-ms-bot-agent" }, allowed.ToHashSet());
        Assert.Equal("Retry-After", response.Headers.GetValues("Access-Control-Expose-Headers").Single());
    }
}
