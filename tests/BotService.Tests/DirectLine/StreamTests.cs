using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Huiyin.DirectLine;

public sealed class StreamTests(DirectLineFixture fixture) : IClassFixture<DirectLineFixture>
{
    [Fact]
    public async Task Stream_OpenedLate_ReplaysWhatWasSentBefore()
    {
        var caller = await fixture.StartConversationAsync();
        await caller.HistoryAsync(count: 1);
        await caller.SayAsync("before the socket");
        await caller.HistoryAsync(count: 3);

        using var stream = await caller.StreamAsync();
        var streamed = await stream.UntilAsync(3);

        Assert.Equal(["您好！请问有什么事要反映？", "before the socket", "您说：before the socket"], streamed.Select(activity => (string)activity["text"]!));
        Assert.NotEmpty(stream.Watermark);
    }

    [Fact]
    public async Task Stream_ReopenedAtItsWatermark_GoesOnWithoutGapOrRepetition()
    {
        var caller = await fixture.StartConversationAsync();
        var first = await caller.StreamAsync();
        await caller.SayAsync("one");
        await first.UntilAsync(3);
        first.Dispose();
        await caller.SayAsync("two");

        var again = await caller.GetAsync($"{caller.Conversation}?watermark={first.Watermark}");
        using var second = await caller.StreamAsync((string)again.Body["streamUrl"]!);
        await caller.SayAsync("three");
        var streamed = await second.UntilAsync(4);

        Assert.Equal(["three", "two", "您说：three", "您说：two"], streamed.Select(activity => (string)activity["text"]!).Order(StringComparer.Ordinal));
        Assert.Equal(4, streamed.Select(activity => (string)activity["id"]!).Distinct().Count());
    }

    [Fact]
    public async Task Stream_WhileMuchIsPosted_GetsEachActivityOnceAndInOrder()
    {
        var caller = await fixture.StartConversationAsync();
        using var stream = await caller.StreamAsync();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => caller.SayAsync($"{number}")));
        var streamed = await stream.UntilAsync(61);

        Assert.Equal(61, streamed.Select(activity => (string)activity["id"]!).Distinct().Count());
        var times = streamed.Select(activity => (string)activity["timestamp"]!).ToList();
        Assert.Equal(times.Order(StringComparer.Ordinal), times);
    }

    [Fact]
    public async Task Stream_ReadsTheEmptyFramesOfItsClient()
    {
        var caller = await fixture.StartConversationAsync();
        using var stream = await caller.StreamAsync();
        for (var count = 0; count < 200; count++)
        {
            await stream.Socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }

        await stream.Socket.SendAsync(Encoding.UTF8.GetBytes(new string('x', 100_000)), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await caller.SayAsync("still there");

        await stream.UntilAsync(activities => activities.Any(activity => (string?)activity["text"] == "still there"));
    }

    [Fact]
    public async Task Stream_ForEveryOpenPage_GetsWhatAnotherPagePosted()
    {
        var caller = await fixture.StartConversationAsync();
        using var phone = await caller.StreamAsync();
        using var desk = await caller.StreamAsync();

        await caller.SayAsync("from the phone");

        foreach (var stream in new[] { phone, desk })
        {
            await stream.UntilAsync(activities => activities.Any(activity => (string?)activity["text"] == "from the phone"));
        }
    }

    [Fact]
    public async Task Proactive_ReachesAnOpenPageAtOnce()
    {
        var caller = await fixture.StartConversationAsync();
        using var stream = await caller.StreamAsync();
        await stream.UntilAsync(1);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        await fixture.SayAsync(caller.ConversationId, new JsonObject { ["type"] = "message", ["text"] = "已整改" });
        await stream.UntilAsync(2);

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?t=")]
    [InlineData("?t=nonsense")]
    public async Task Stream_WithoutAValidToken_IsForbidden(string query)
    {
        var caller = await fixture.StartConversationAsync();

        Assert.Equal(403, (await caller.GetAsync($"{caller.Conversation}/stream{query}")).Status);
    }

    [Fact]
    public async Task Stream_WithTheTokenOfCalls_IsForbidden()
    {
        var caller = await fixture.StartConversationAsync();

        Assert.Equal(403, (await caller.GetAsync($"{caller.Conversation}/stream?t={caller.Credential}")).Status);
    }

    [Fact]
    public async Task Restart_ClosesSocketsAtOnce_AndLosesNothing()
    {
        await using var host = await DirectLineFixture.StartAsync();
        var caller = await DirectLineFixture.StartConversationAsync(host);
        await caller.SayAsync("kept");
        using var stream = await caller.StreamAsync();
        await stream.UntilAsync(3);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var closing = stream.Socket.ReceiveAsync(new byte[16], CancellationToken.None);
        await host.RestartAsync();

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, (await closing).CloseStatus);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        caller = caller with { Http = host.Client };
        var again = await caller.GetAsync($"{caller.Conversation}?watermark=0");
        using var restored = await caller.StreamAsync((string)again.Body["streamUrl"]!);
        Assert.Contains(await restored.UntilAsync(3), activity => (string?)activity["text"] == "kept");
    }
}
