using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs;

public class DialogExtensionsTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task Run_EveryTurn_BeginsThenContinues()
    {
        await Flow(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]))
            .Send("1").AssertReply("one")
            .Send("2").AssertReply("two")
            .StartTestAsync();
    }

    [Fact]
    public async Task Run_DialogIsOver_BeginsAnewWithTheNextTurn()
    {
        await Flow(new WaterfallDialog("w", [Steps.Prompt("text", "Name?"), Steps.Report()]), new TextPrompt("text"))
            .Send("1").AssertReply("Name?")
            .Send("Ann").AssertReply("got Ann")
            .Send("2").AssertReply("Name?")
            .StartTestAsync();
    }

    [Fact]
    public async Task Run_CompletesForAUser_SendsNoEndOfConversation()
    {
        await Flow(new WaterfallDialog("w", [Steps.End(_ => 42)]))
            .Send("1")
            .Send("2")
            .StartTestAsync();

        Assert.Null(_adapter.GetNextReply());
    }

    [Fact]
    public async Task Run_CompletesAsASkill_SendsEndOfConversationWithTheResult()
    {
        await Flow(new WaterfallDialog("w", [Steps.End(_ => "the result")]), asSkill: true)
            .Send(new Activity { Type = ActivityTypes.Message, Text = "1", Locale = "zh-CN" })
            .AssertReply(reply =>
            {
                var end = Assert.IsType<Activity>(reply);
                Assert.Equal((ActivityTypes.EndOfConversation, EndOfConversationCodes.CompletedSuccessfully, "zh-CN"), (end.Type, end.Code, end.Locale));
                Assert.Equal("the result", end.Value);
            })
            .StartTestAsync();
    }

    [Fact]
    public async Task Run_EndOfConversationFromTheParentBot_CancelsTheStack()
    {
        var component = new ComponentDialog("component").AddDialog(new Recorder("inner"));

        await Flow(component, asSkill: true)
            .Send("1").AssertReply("inner begins")
            .Send(new Activity { Type = ActivityTypes.EndOfConversation }).AssertReply("inner ends: CancelCalled")
            .Send("2").AssertReply("inner begins")
            .StartTestAsync();
    }

    [Fact]
    public async Task Run_RepromptEventFromTheParentBot_Reprompts()
    {
        await Flow(new Recorder("a"), asSkill: true)
            .Send("1").AssertReply("a begins")
            .Send(new Activity { Type = ActivityTypes.Event, Name = DialogEvents.RepromptDialog }).AssertReply("a reprompts")
            .StartTestAsync();
    }

    [Fact]
    public async Task Run_EndOfConversationFromAUser_IsJustAnotherActivity()
    {
        await Flow(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]))
            .Send("1").AssertReply("one")
            .Send(new Activity { Type = ActivityTypes.EndOfConversation }).Send("2").AssertReply("two")
            .StartTestAsync();
    }

    [Fact]
    public async Task Run_DialogThrows_TheExceptionLeaves()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Flow(new WaterfallDialog("w", [(_, _) => throw new InvalidOperationException()])).Send("1").StartTestAsync());
    }

    [Fact]
    public async Task Run_ErrorHandledByADialog_TheTurnGoesOn()
    {
        await Flow(new Rescuing())
            .Send("1").AssertReply("ready")
            .Send("break").AssertReply("rescued").AssertReply("ready")
            .StartTestAsync();
    }

    [Fact]
    public async Task Run_ServicesOfTheContext_AreThoseOfTheTurn()
    {
        WaterfallStep read = async (step, token) =>
        {
            await step.Context.SendActivityAsync(MessageFactory.Text(step.Services.Get<string>("greeting")), token);
            return Dialog.EndOfTurn;
        };

        await Flow(new ComponentDialog("component").AddDialog(new WaterfallDialog("w", [read]))).Send("1").AssertReply("hello from the turn").StartTestAsync();
    }

    private TestFlow Flow(Dialog dialog, Dialog? other = null, bool asSkill = false)
    {
        if (other != null)
        {
            dialog = new ComponentDialog("root").AddDialog(dialog).AddDialog(other);
        }

        var state = new ConversationState(new MemoryStorage());
        var accessor = state.CreateProperty<DialogState>("DialogState");
        _adapter.Use(new AutoSaveStateMiddleware(state));
        return new TestFlow(_adapter, (turnContext, cancellationToken) =>
        {
            turnContext.TurnState.Add("greeting", "hello from the turn");
            if (asSkill)
            {
                Claim[] claims = [new("ver", "2.0"), new("aud", "the-skill"), new("azp", "the-parent")];
                turnContext.TurnState[BotAdapter.BotIdentityKey] = new ClaimsIdentity(claims);
            }

            return dialog.RunAsync(turnContext, accessor, cancellationToken);
        });
    }

    private sealed class Rescuing() : Dialog("rescuing")
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync(MessageFactory.Text("ready"), cancellationToken);
            return EndOfTurn;
        }

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("broken");

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.Error)
            {
                return false;
            }

            await dc.Context.SendActivityAsync(MessageFactory.Text("rescued"), cancellationToken);
            await dc.CancelAllDialogsAsync(cancellationToken);
            return true;
        }
    }
}
