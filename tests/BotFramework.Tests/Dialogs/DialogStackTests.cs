using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs;

public class DialogStackTests
{
    [Fact]
    public async Task Begin_DialogThatWaits_StaysOnTheStack()
    {
        var conversation = new DialogConversation(new Recorder("a"))
        {
            After = (dc, _, _) =>
            {
                Assert.Equal("a", dc.ActiveDialog.Id);
                return Task.CompletedTask;
            },
        };

        await conversation.Flow.Send("x").AssertReply("a begins").StartTestAsync();

        Assert.Equal(DialogTurnStatus.Waiting, conversation.LastResult!.Status);
    }

    [Fact]
    public async Task End_OfTheOnlyDialog_CompletesWithItsResult()
    {
        var conversation = new DialogConversation(new WaterfallDialog("a", [Steps.End(_ => 42)]));

        await conversation.Flow.Send("x").StartTestAsync();

        Assert.Equal((DialogTurnStatus.Complete, (object)42), (conversation.LastResult!.Status, conversation.LastResult.Result));
    }

    [Fact]
    public async Task End_OfAChild_ResumesTheParentWithReasonAndResult()
    {
        var parent = new Recorder("parent", begin: dc => dc.BeginDialogAsync("child"));
        var conversation = new DialogConversation("parent", dialogs => dialogs.Add(parent).Add(new Recorder("child")));

        await conversation.Flow
            .Send("1").AssertReply("parent begins").AssertReply("child begins")
            .Send("2").AssertReply("child ends: EndCalled").AssertReply("parent resumes: EndCalled 2")
            .StartTestAsync();
    }

    [Fact]
    public async Task Replace_ActiveDialog_EndsItAndBeginsTheOther()
    {
        var first = new Recorder("first", proceed: dc => dc.ReplaceDialogAsync("second"));
        var conversation = new DialogConversation("first", dialogs => dialogs.Add(first).Add(new Recorder("second")))
        {
            After = (dc, _, _) =>
            {
                Assert.Single(dc.Stack);
                return Task.CompletedTask;
            },
        };

        await conversation.Flow
            .Send("1").AssertReply("first begins")
            .Send("2").AssertReply("first ends: ReplaceCalled").AssertReply("second begins")
            .StartTestAsync();
    }

    [Fact]
    public async Task CancelAll_StackOfTwo_EndsThemFromTheTop()
    {
        var parent = new Recorder("parent", begin: dc => dc.BeginDialogAsync("child"));
        var conversation = new DialogConversation("parent", dialogs => dialogs.Add(parent).Add(new Recorder("child")))
        {
            Before = async (dc, cancellationToken) => dc.Context.Activity.Text == "cancel" ? await dc.CancelAllDialogsAsync(cancellationToken) : null,
            After = (dc, result, _) =>
            {
                Assert.Equal(result.Status == DialogTurnStatus.Cancelled, dc.ActiveDialog == null);
                return Task.CompletedTask;
            },
        };

        await conversation.Flow
            .Send("1").AssertReply("parent begins").AssertReply("child begins")
            .Send("cancel").AssertReply("child ends: CancelCalled").AssertReply("parent ends: CancelCalled")
            .StartTestAsync();
        Assert.Equal(DialogTurnStatus.Cancelled, conversation.LastResult!.Status);
    }

    [Fact]
    public async Task CancelAll_DialogBelowTakesTheEvent_StopsThere()
    {
        var parent = new Recorder("parent", begin: dc => dc.BeginDialogAsync("child")) { HandledEvent = DialogEvents.CancelDialog };
        var conversation = new DialogConversation("parent", dialogs => dialogs.Add(parent).Add(new Recorder("child")))
        {
            Before = async (dc, cancellationToken) => dc.Context.Activity.Text == "cancel" ? await dc.CancelAllDialogsAsync(cancellationToken) : null,
            After = (dc, result, _) =>
            {
                Assert.True(result.Status != DialogTurnStatus.Cancelled || dc.ActiveDialog.Id == "parent");
                return Task.CompletedTask;
            },
        };

        await conversation.Flow
            .Send("1").AssertReply("parent begins").AssertReply("child begins")
            .Send("cancel").AssertReply("child ends: CancelCalled").AssertReply("parent handles cancelDialog")
            .StartTestAsync();
    }

    [Fact]
    public async Task CancelAll_EmptyStack_IsEmpty()
    {
        DialogTurnResult? cancelled = null;
        var conversation = new DialogConversation(new Recorder("a"))
        {
            Before = async (dc, cancellationToken) =>
            {
                cancelled ??= await dc.CancelAllDialogsAsync(cancellationToken);
                return null;
            },
        };

        await conversation.Flow.Send("x").AssertReply("a begins").StartTestAsync();

        Assert.Equal(DialogTurnStatus.Empty, cancelled!.Status);
    }

    [Fact]
    public async Task Reprompt_ActiveDialog_IsAskedToSpeakAgain()
    {
        var conversation = new DialogConversation(new Recorder("a"))
        {
            Before = async (dc, cancellationToken) =>
            {
                if (dc.Context.Activity.Text != "again")
                {
                    return null;
                }

                await dc.RepromptDialogAsync(cancellationToken);
                return Dialog.EndOfTurn;
            },
        };

        await conversation.Flow
            .Send("1").AssertReply("a begins")
            .Send("again").AssertReply("a reprompts")
            .StartTestAsync();
    }

    [Fact]
    public async Task Begin_OnTopAsInterruption_ReturnsToTheInterrupted()
    {
        var conversation = new DialogConversation("order", dialogs => dialogs.Add(new Recorder("order")).Add(new WaterfallDialog("help", [Steps.Say("help"), Steps.End()])))
        {
            Before = async (dc, cancellationToken) => dc.Context.Activity.Text == "help" ? await dc.BeginDialogAsync("help", cancellationToken: cancellationToken) : null,
        };

        await conversation.Flow
            .Send("1").AssertReply("order begins")
            .Send("help").AssertReply("help")
            .Send("ok").AssertReply("order resumes: EndCalled ")
            .Send("2").AssertReply("order ends: EndCalled")
            .StartTestAsync();
    }

    [Fact]
    public async Task Continue_DialogWithoutOverride_EndsAndHandsNothingOn()
    {
        var conversation = new DialogConversation(new BeginOnly());

        await conversation.Flow.Send("1").Send("2").StartTestAsync();

        Assert.Equal((DialogTurnStatus.Complete, null), (conversation.LastResult!.Status, conversation.LastResult.Result));
    }

    private sealed class BeginOnly : Dialog
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);
    }
}
