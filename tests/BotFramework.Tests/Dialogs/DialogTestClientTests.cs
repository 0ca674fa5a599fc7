using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Builder.Testing.XUnit;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Xunit.Abstractions;

namespace Huiyin.BotFramework.Tests.Dialogs;

public class DialogTestClientTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Client_RunsTheDialogTurnByTurn()
    {
        var client = new DialogTestClient(Channels.Test, Asking());

        var first = await client.SendActivityAsync<IMessageActivity>("hi");
        Assert.Equal(("Name?", DialogTurnStatus.Waiting), (first.Text, client.DialogTurnResult.Status));

        var second = await client.SendActivityAsync<IMessageActivity>("Ann");
        Assert.Equal(("got Ann", DialogTurnStatus.Complete, "Ann"), (second.Text, client.DialogTurnResult.Status, client.DialogTurnResult.Result));
        Assert.Null(client.GetNextReply<IMessageActivity>());
    }

    [Fact]
    public async Task Client_Activity_IsProcessedAsItIs()
    {
        var client = new DialogTestClient(Channels.Directline, Asking());

        var reply = await client.SendActivityAsync<IMessageActivity>(new Activity { Type = ActivityTypes.Message, Text = "hi" });

        Assert.Equal("Name?", reply.Text);
        Assert.Equal(Channels.Directline, client.DialogContext.Context.Activity.ChannelId);
    }

    [Fact]
    public async Task Client_InitialOptions_ReachTheDialog()
    {
        var client = new DialogTestClient(Channels.Test, new WaterfallDialog("w", [Steps.End(step => step.Options)]), initialDialogOptions: "given");

        await client.SendActivityAsync<IActivity>("hi");

        Assert.Equal("given", client.DialogTurnResult.Result);
    }

    [Fact]
    public async Task Client_Middlewares_SeeTheTurn()
    {
        var seen = new Seen();
        var client = new DialogTestClient(Channels.Test, Asking(), middlewares: [seen, new XUnitDialogTestLogger(output)]);

        await client.SendActivityAsync<IMessageActivity>("hi");

        Assert.Equal("hi", seen.Text);
    }

    [Fact]
    public async Task Client_OwnConversationState_IsUsed()
    {
        var state = new ConversationState(new MemoryStorage());
        var client = new DialogTestClient(new TestAdapter(Channels.Test), Asking(), conversationState: state);

        await client.SendActivityAsync<IMessageActivity>("hi");

        Assert.Same(state, client.ConversationState);
        Assert.Equal("component", client.DialogContext.ActiveDialog.Id);
    }

    [Fact]
    public async Task Logger_WritesBothSides()
    {
        var lines = new Lines();
        var client = new DialogTestClient(Channels.Test, Asking(), middlewares: [new XUnitDialogTestLogger(lines)]);

        await client.SendActivityAsync<IMessageActivity>("hi there");

        Assert.Contains(lines.Written, line => line.Contains("User", StringComparison.Ordinal) && line.Contains("hi there", StringComparison.Ordinal));
        Assert.Contains(lines.Written, line => line.Contains("Bot", StringComparison.Ordinal) && line.Contains("Name?", StringComparison.Ordinal));
    }

    private static ComponentDialog Asking() =>
        new ComponentDialog("component")
            .AddDialog(new WaterfallDialog("w", [Steps.Prompt("text", "Name?"), Steps.Report()]))
            .AddDialog(new TextPrompt("text"));

    private sealed class Seen : IMiddleware
    {
        public string? Text { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Text = turnContext.Activity.Text;
            return next(cancellationToken);
        }
    }

    private sealed class Lines : ITestOutputHelper
    {
        public List<string> Written { get; } = [];

        public void WriteLine(string message) => Written.Add(message);

        public void WriteLine(string format, params object[] args) => Written.Add(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));
    }
}
