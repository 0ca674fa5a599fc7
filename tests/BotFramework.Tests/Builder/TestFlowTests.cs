using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Builder;

public sealed class TestFlowTests
{
    [Fact]
    public async Task Flow_OfAnEcho_Passes()
    {
        await Echo()
            .Test("one", "one")
            .Send("two").AssertReply("two ")
            .Send("three").AssertReplyContains("hre")
            .Send("four").AssertReplyOneOf(["for", "four"])
            .Send("five").AssertReply(reply => Assert.Equal("five", reply.AsMessageActivity().Text))
            .Send("six").AssertReply(MessageFactory.Text("six"), new SameText())
            .Test("seven", MessageFactory.Text("seven"))
            .AssertNoReply(timeout: 1)
            .StartTestAsync();
    }

    [Fact]
    public async Task Flow_NotStarted_DoesNothing()
    {
        var adapter = new TestAdapter();
        var flow = Echo(adapter).Send("x");
        Assert.Empty(adapter.ActiveQueue);

        await flow.StartTestAsync();
        await flow.StartTestAsync();

        Assert.Single(adapter.ActiveQueue);
    }

    [Fact]
    public async Task AssertReply_Other_FailsWithBothTexts()
    {
        await Fails(Echo().Test("one", "two"), "two", "one");
        await Fails(Echo().Send("one").AssertReplyContains("x"), "x", "one");
        await Fails(Echo().Send("one").AssertReplyOneOf(["a", "b"]), "one");
        await Fails(Echo().Send("one").AssertReply(Activity.CreateTypingActivity()), "typing");
        await Fails(Echo().Send("one").AssertReply(MessageFactory.Text("two"), new SameText(), "told"), "told");
        await Fails(Echo().Send("one").AssertNoReply("told", 1), "told");
        await Fails(Echo().AssertReply("never", timeout: 1), "never");
    }

    [Fact]
    public async Task Test_OfATranscript_SendsAndExpectsInTurn()
    {
        var user = MessageFactory.Text("hi");
        user.From = new ChannelAccount(role: RoleTypes.User);
        var bot = MessageFactory.Text("hi");
        bot.From = new ChannelAccount(role: RoleTypes.Bot);
        var compared = 0;

        await Echo().Test([user, bot, user, bot]).StartTestAsync();
        await Echo().Test([user, bot], (expected, actual) => compared += expected.Type == actual.Type ? 1 : 0).StartTestAsync();

        Assert.Equal(1, compared);
    }

    [Fact]
    public async Task SendConversationUpdate_TellsTheBotWhoCame()
    {
        var adapter = new TestAdapter();

        await new TestFlow(adapter, (turn, ct) => turn.SendActivityAsync($"Hello {turn.Activity.MembersAdded[0].Id}", cancellationToken: ct))
            .SendConversationUpdate()
            .AssertReply($"Hello {adapter.Conversation.User.Id}")
            .StartTestAsync();
    }

    [Fact]
    public async Task Flow_OfABot_RunsIt()
    {
        await new TestFlow(new TestAdapter(), new Greeter()).Delay(1).Test("x", "hello").StartTestAsync();
    }

    [Fact]
    public async Task Send_ThatFails_FailsTheTest()
    {
        var flow = new TestFlow(new TestAdapter(), (_, _) => throw new InvalidOperationException("boom"));

        Assert.Equal("boom", (await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Send("x").StartTestAsync())).Message);
        Assert.Throws<ArgumentNullException>(() => flow.Send((string)null!));
    }

    private static TestFlow Echo(TestAdapter? adapter = null) => new(
        adapter ?? new TestAdapter(),
        (turn, ct) => turn.SendActivityAsync(turn.Activity.Text, cancellationToken: ct));

    private static async Task Fails(TestFlow flow, params string[] saying)
    {
        var e = await Assert.ThrowsAnyAsync<Exception>(flow.StartTestAsync);
        Assert.All(saying, word => Assert.Contains(word, e.Message, StringComparison.Ordinal));
    }

    private sealed class SameText : IEqualityComparer<IActivity>
    {
        public bool Equals(IActivity? x, IActivity? y) => x?.AsMessageActivity().Text == y?.AsMessageActivity().Text;

        public int GetHashCode(IActivity obj) => 0;
    }

    private sealed class Greeter : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync("hello", cancellationToken: cancellationToken);
    }
}
