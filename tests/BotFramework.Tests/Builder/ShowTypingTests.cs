using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Builder;

public sealed class ShowTypingTests
{
    [Fact]
    public async Task Typing_WhileTheBotWorks_IsRepeatedAndIsNoResponse()
    {
        var adapter = new TestAdapter();
        adapter.Use(new ShowTypingMiddleware(0, 1));
        var responded = true;

        await adapter.SendTextToBotAsync(
            "x",
            async (turn, ct) =>
            {
                Assert.Equal(ActivityTypes.Typing, (await adapter.GetNextReplyAsync(ct)).Type);
                var second = await adapter.GetNextReplyAsync(ct);
                Assert.Equal((ActivityTypes.Typing, adapter.Conversation.User.Id), (second.Type, second.Recipient.Id));
                responded = turn.Responded;
            },
            default);

        Assert.False(responded);
    }

    [Fact]
    public async Task Typing_QuickAnswer_IsNotShown()
    {
        var adapter = new TestAdapter();
        adapter.Use(new ShowTypingMiddleware(60_000));

        await adapter.SendTextToBotAsync("x", (turn, ct) => turn.SendActivityAsync("y", cancellationToken: ct), default);

        Assert.Equal("y", Assert.Single(adapter.ActiveQueue).Text);
    }

    [Fact]
    public async Task Typing_BotThatFails_EndsWithItsException()
    {
        var adapter = new TestAdapter();
        adapter.Use(new ShowTypingMiddleware(0, 1));

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => adapter.SendTextToBotAsync("x", (_, _) => throw new InvalidOperationException(), default));
    }

    [Fact]
    public async Task Typing_ForWhatIsNoMessage_IsNotShown()
    {
        var adapter = new TestAdapter();
        adapter.Use(new ShowTypingMiddleware(0, 1));

        await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Event), (_, _) => Task.CompletedTask);

        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public void New_TimesThatAreNone_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(0, 0));
    }
}
