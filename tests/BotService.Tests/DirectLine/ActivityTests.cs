using System.Globalization;
using System.Text.Json.Nodes;

namespace Huiyin.DirectLine;

public sealed class ActivityTests(DirectLineFixture fixture) : IClassFixture<DirectLineFixture>
{
    [Fact]
    public async Task Post_IsEchoedAsItCame_ButForWhatTheChannelDecides()
    {
        var caller = await fixture.StartConversationAsync("dl_echo");
        var posted = JsonNode.Parse("""
            {
              "type": "message", "id": "mine", "text": "楼道灯坏了 <b>&", "locale": "zh-CN",
              "from": {"id": "dl_somebody_else", "name": "王阿姨"},
              "localTimestamp": "2026-11-02T09:00:00.000+08:00", "localTimezone": "Asia/Shanghai",
              "timestamp": "1999-01-01T00:00:00Z", "channelId": "webchat", "serviceUrl": "https://evil.example", "recipient": {"id": "x"},
              "entities": [{"type": "ClientCapabilities", "supportsTts": true}],
              "value": {"deep": [1, 2.50, null, {"a": "b"}]},
              "channelData": {"clientActivityID": "client-1", "postBack": true, "unknown": {"kept": "yes"}},
              "somethingNew": [true]
            }
            """)!.AsObject();

        var answer = await caller.PostAsync(caller.Conversation + "/activities", posted);
        var echo = (await caller.HistoryAsync()).Single(activity => (string)activity["id"]! == (string)answer.Body["id"]!);

        foreach (var name in new[] { "type", "text", "locale", "localTimestamp", "localTimezone", "entities", "value", "channelData", "somethingNew" })
        {
            Assert.Equal(posted[name]!.ToJsonString(), echo[name]!.ToJsonString());
        }

        Assert.Equal("dl_echo", (string)echo["from"]!["id"]!);
        Assert.Equal("user", (string)echo["from"]!["role"]!);
        Assert.Equal("王阿姨", (string)echo["from"]!["name"]!);
        Assert.Equal(caller.ConversationId, (string)echo["conversation"]!["id"]!);
        Assert.NotEqual("1999-01-01T00:00:00Z", (string)echo["timestamp"]!);
        Assert.Null(echo["serviceUrl"]);

        var accepted = fixture.Bot.Accepted.Single(activity => (string)activity["id"]! == (string)answer.Body["id"]!);
        Assert.Equal("dl_echo", (string)accepted["from"]!["id"]!);
        Assert.Equal("huiyin", (string)accepted["recipient"]!["id"]!);
        Assert.Equal(posted["channelData"]!.ToJsonString(), accepted["channelData"]!.ToJsonString());
        Assert.NotEqual("https://evil.example", (string)accepted["serviceUrl"]!);
    }

    [Theory]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("somethingThatNobodyKnows")]
    public async Task Post_OfAnyType_IsEchoed(string type)
    {
        var caller = await fixture.StartConversationAsync();

        var answer = await caller.PostAsync(caller.Conversation + "/activities", new { type, name = "webchat/join" });

        Assert.Equal(200, answer.Status);
        Assert.Contains(await caller.HistoryAsync(), activity => (string)activity["type"]! == type);
    }

    [Fact]
    public async Task Post_OfTheSameClientActivity_ActsOnce()
    {
        var caller = await fixture.StartConversationAsync();

        var first = await caller.SayAsync("灯坏了", "client-activity");
        var second = await caller.SayAsync("灯坏了", "client-activity");

        Assert.Equal((string)first.Body["id"]!, (string)second.Body["id"]!);
        Assert.Single(await caller.HistoryAsync(), activity => (string?)activity["text"] == "灯坏了");
        Assert.Single(fixture.Bot.Accepted, activity => (string)activity["id"]! == (string)first.Body["id"]!);
    }

    [Fact]
    public async Task Post_OfManyAtOnce_KeepsEachWithTimesThatOnlyGrow()
    {
        var caller = await fixture.StartConversationAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => caller.SayAsync($"message {number}")));
        var history = await caller.HistoryAsync(count: 41);

        Assert.Equal(20, answers.Select(answer => (string)answer.Body["id"]!).Distinct().Count());
        var times = history.Select(activity => DateTimeOffset.Parse((string)activity["timestamp"]!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(times.Count, times.Distinct().Count());
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task Poll_FromTheWatermarkOfTheLastPoll_LeavesNoGapAndRepeatsNothing()
    {
        var caller = await fixture.StartConversationAsync();
        await caller.HistoryAsync(count: 1);
        List<string> texts = [];
        var watermark = "0";
        for (var round = 0; round < 3; round++)
        {
            await caller.SayAsync($"round {round}");
            await caller.HistoryAsync(count: 1 + ((round + 1) * 2));
            var portion = (await caller.GetAsync($"{caller.Conversation}/activities?watermark={watermark}")).Body;
            texts.AddRange(portion["activities"]!.AsArray().Select(activity => (string)activity!["text"]!));
            watermark = (string)portion["watermark"]!;
        }

        Assert.Equal(["您好！请问有什么事要反映？", "round 0", "您说：round 0", "round 1", "您说：round 1", "round 2", "您说：round 2"], texts);
    }

    [Fact]
    public async Task LongHistory_IsReadInPortionsToItsEnd()
    {
        var caller = await fixture.StartConversationAsync();
        const int Count = 130;
        for (var number = 0; number < Count; number++)
        {
            await fixture.SayAsync(caller.ConversationId, new JsonObject { ["type"] = "message", ["text"] = $"{number}" });
        }

        using var stream = await caller.StreamAsync();
        var streamed = await stream.UntilAsync(Count + 1);

        Assert.Equal(Enumerable.Range(0, Count).Select(number => $"{number}"), streamed.Skip(1).Select(activity => (string)activity["text"]!));
        Assert.Equal(100, (await caller.HistoryAsync()).Count);
    }

    [Fact]
    public async Task Reply_SentAgainUnderItsId_ReplacesTheFirstAndStaysWhereItStood()
    {
        var caller = await fixture.StartConversationAsync();
        await caller.HistoryAsync(count: 1);
        await fixture.SayAsync(caller.ConversationId, new JsonObject { ["type"] = "message", ["text"] = "first form" }, "card-1");
        var before = (await caller.HistoryAsync(count: 2))[^1];
        using var stream = await caller.StreamAsync();
        await stream.UntilAsync(2);

        await fixture.SayAsync(caller.ConversationId, new JsonObject { ["type"] = "message", ["text"] = "second form" }, "card-1");

        var after = (await stream.UntilAsync(3))[^1];
        Assert.Equal(("card-1", "second form"), ((string)after["id"]!, (string)after["text"]!));
        Assert.Equal((string)before["timestamp"]!, (string)after["timestamp"]!);
        Assert.Single(await caller.HistoryAsync(), activity => (string)activity["id"]! == "card-1");
    }

    [Fact]
    public async Task Typing_GoesOverTheSocketOnly()
    {
        var caller = await fixture.StartConversationAsync();
        using var stream = await caller.StreamAsync();
        await stream.UntilAsync(1);

        await caller.SayAsync("typing");
        var streamed = await stream.UntilAsync(activities => activities.Any(activity => (string?)activity["text"] == "typed"));

        Assert.Contains(streamed, activity => (string)activity["type"]! == "typing" && (string)activity["from"]!["role"]! == "bot");
        Assert.DoesNotContain(await caller.HistoryAsync(), activity => (string)activity["type"]! == "typing");
    }

    [Fact]
    public async Task Post_TooFast_IsToldWhenToComeBack_InTheUnitTheClientReads()
    {
        await using var host = await DirectLineFixture.StartAsync("--DirectLine:ActivityBurst=2");
        var caller = await DirectLineFixture.StartConversationAsync(host);
        await caller.SayAsync("1");
        await caller.SayAsync("2");

        var refused = await caller.SayAsync("3");
        host.Client.DefaultRequestHeaders.Add("x-ms-bot-agent", "DirectLine/3.0 (directlinejs 0.15.8)");
        var refusedForNpmClient = await caller.SayAsync("3");

        Assert.Equal((429, "RateLimitExceeded"), (refused.Status, refused.ErrorCode));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.InRange(refusedForNpmClient.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 61, 60_000);
    }
}
