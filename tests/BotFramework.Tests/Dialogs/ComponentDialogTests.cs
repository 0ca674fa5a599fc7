using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.BotFramework.Tests.Dialogs;

public class ComponentDialogTests
{
    [Fact]
    public async Task Component_FirstDialogAdded_IsTheInitialOne()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(new WaterfallDialog("first", [Steps.Say("first")])).AddDialog(new WaterfallDialog("second"));

        await new DialogConversation(component).Flow.Send("x").AssertReply("first").StartTestAsync();

        Assert.Equal("first", component.InitialDialogId);
    }

    [Fact]
    public async Task Component_InnerStack_IsKeptUnderItsOwnKey()
    {
        var component = new ComponentDialog("component").AddDialog(new WaterfallDialog("inner", [Steps.Say("hi")]));
        var conversation = new DialogConversation(component)
        {
            After = (dc, _, _) =>
            {
                Assert.Equal("component", Assert.Single(dc.Stack).Id);
                var inner = Assert.IsType<DialogState>(dc.ActiveDialog.State[ComponentDialog.PersistedDialogState]);
                Assert.Equal("inner", Assert.Single(inner.DialogStack).Id);
                return Task.CompletedTask;
            },
        };

        await conversation.Flow.Send("x").AssertReply("hi").StartTestAsync();
    }

    [Fact]
    public async Task Component_InnerDialogEnds_HandsItsResultToTheParent()
    {
        var component = new ComponentDialog("component").AddDialog(new WaterfallDialog("inner", [Steps.Say("hi"), Steps.End(step => step.Result)]));
        var outer = new WaterfallDialog("outer", [(step, token) => step.BeginDialogAsync("component", null!, token), Steps.Report()]);

        await new DialogConversation("outer", dialogs => dialogs.Add(outer).Add(component)).Flow
            .Send("1").AssertReply("hi")
            .Send("2").AssertReply("got 2")
            .StartTestAsync();
    }

    [Fact]
    public async Task Component_Options_ReachTheInitialDialog()
    {
        var component = new ComponentDialog("component").AddDialog(new WaterfallDialog("inner", [Steps.End(step => step.Options)]));
        var conversation = new DialogConversation(component, options: "the options");

        await conversation.Flow.Send("1").StartTestAsync();

        Assert.Equal("the options", conversation.LastResult!.Result);
    }

    [Fact]
    public async Task Component_DialogOfTheParent_CanBeBegunFromWithin()
    {
        var component = new ComponentDialog("component").AddDialog(new WaterfallDialog("inner", [(step, token) => step.BeginDialogAsync("shared", null!, token), Steps.Report()]));

        await new DialogConversation("component", dialogs => dialogs.Add(component).Add(new WaterfallDialog("shared", [Steps.Say("shared"), Steps.End(_ => 7)]))).Flow
            .Send("1").AssertReply("shared")
            .Send("2").AssertReply("got 7")
            .StartTestAsync();
    }

    [Fact]
    public async Task Component_Reprompted_RepromptsTheInnerDialog()
    {
        var component = new ComponentDialog("component")
            .AddDialog(new WaterfallDialog("inner", [Steps.Prompt("text", "Your name?"), Steps.Report()]))
            .AddDialog(new TextPrompt("text"));
        var help = new WaterfallDialog("help", [Steps.Say("No help."), Steps.End()]);
        var conversation = new DialogConversation("component", dialogs => dialogs.Add(component).Add(help))
        {
            Before = async (dc, token) => dc.Context.Activity.Text == "help" ? await dc.BeginDialogAsync("help", cancellationToken: token) : null,
        };

        await conversation.Flow
            .Send("1").AssertReply("Your name?")
            .Send("help").AssertReply("No help.")
            .Send("fine").AssertReply("Your name?")
            .Send("Ann").AssertReply("got Ann")
            .StartTestAsync();
    }

    [Fact]
    public async Task Component_Cancelled_CancelsTheInnerDialogs()
    {
        var component = new ComponentDialog("component").AddDialog(new Recorder("inner"));
        var conversation = new DialogConversation(component)
        {
            Before = async (dc, token) => dc.Context.Activity.Text == "cancel" ? await dc.CancelAllDialogsAsync(token) : null,
        };

        await conversation.Flow
            .Send("1").AssertReply("inner begins")
            .Send("cancel").AssertReply("inner ends: CancelCalled")
            .StartTestAsync();
    }

    [Fact]
    public async Task InnerContext_CancelsWithParents_EndsTheWholeStack()
    {
        var component = new ComponentDialog("component").AddDialog(new Recorder("inner", proceed: dc => dc.CancelAllDialogsAsync(cancelParents: true)));
        var conversation = new DialogConversation(component)
        {
            After = (dc, result, _) =>
            {
                Assert.True(result.Status == DialogTurnStatus.Waiting || dc.Stack.Count == 0);
                return Task.CompletedTask;
            },
        };

        await conversation.Flow
            .Send("1").AssertReply("inner begins")
            .Send("2").AssertReply("inner ends: CancelCalled")
            .StartTestAsync();
        Assert.NotEqual(DialogTurnStatus.Waiting, conversation.LastResult!.Status);
    }

    [Fact]
    public async Task Component_OverridesContinue_CanInterrupt()
    {
        var component = new Interruptible().AddDialog(new WaterfallDialog("inner", [Steps.Prompt("text", "Your name?"), Steps.Report()])).AddDialog(new TextPrompt("text"));

        await new DialogConversation(component).Flow
            .Send("1").AssertReply("Your name?")
            .Send("help").AssertReply("Type your name.")
            .Send("Ann").AssertReply("got Ann")
            .StartTestAsync();
    }

    [Fact]
    public async Task Component_ChangedBetweenTurns_IsNoticed()
    {
        var steps = new List<WaterfallStep> { Steps.Say("one") };
        var conversation = new DialogConversation("component", dialogs => dialogs.Add(new ComponentDialog("component").AddDialog(new WaterfallDialog("inner", steps))));

        await conversation.Flow.Send("1").AssertReply("one").StartTestAsync();
        steps.Add(Steps.Say("two"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.Flow.Send("2").StartTestAsync());
    }

    [Fact]
    public async Task Component_ChangedAndTheChangeHandled_GoesOn()
    {
        var steps = new List<WaterfallStep> { Steps.Say("one") };
        var conversation = new DialogConversation("component", dialogs => dialogs.Add(new ForgivingComponent().AddDialog(new WaterfallDialog("inner", steps))));

        await conversation.Flow.Send("1").AssertReply("one").StartTestAsync();
        steps.Add(Steps.Say("two"));

        await conversation.Flow.Send("2").AssertReply("two").StartTestAsync();
    }

    private sealed class Interruptible() : ComponentDialog("component")
    {
        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            if (innerDc.Context.Activity.Text != "help")
            {
                return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }

            await innerDc.Context.SendActivityAsync(MessageFactory.Text("Type your name."), cancellationToken);
            return EndOfTurn;
        }
    }

    private sealed class ForgivingComponent() : ComponentDialog("component")
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Task.FromResult(e.Name == DialogEvents.VersionChanged);
    }
}
