using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs;

public class WaterfallDialogTests
{
    [Fact]
    public async Task Steps_EachTurn_RunInOrderWithTheTextAsResult()
    {
        var seen = new List<(int, DialogReason, object?)>();
        WaterfallStep record = (step, _) =>
        {
            seen.Add((step.Index, step.Reason, step.Result));
            return Task.FromResult(Dialog.EndOfTurn);
        };

        await new DialogConversation(new WaterfallDialog("w", [record, record, record])).Flow.Send("1").Send("2").Send("3").StartTestAsync();

        Assert.Equal([(0, DialogReason.BeginCalled, null), (1, DialogReason.ContinueCalled, "2"), (2, DialogReason.ContinueCalled, "3")], seen);
    }

    [Fact]
    public async Task Next_WithResult_RunsTheFollowingStepInTheSameTurn()
    {
        var waterfall = new WaterfallDialog("w", [(step, token) => step.NextAsync("handed on", token), async (step, token) =>
        {
            await step.Context.SendActivityAsync(MessageFactory.Text($"{step.Index} {step.Reason} {step.Result}"), token);
            return Dialog.EndOfTurn;
        }]);

        await new DialogConversation(waterfall).Flow.Send("1").AssertReply("1 NextCalled handed on").StartTestAsync();
    }

    [Fact]
    public async Task Next_CalledTwiceInAStep_IsRefused()
    {
        var waterfall = new WaterfallDialog("w", [async (step, token) =>
        {
            await step.NextAsync(cancellationToken: token);
            return await step.NextAsync(cancellationToken: token);
        }, Steps.Say("two"), Steps.Say("three")]);

        await Assert.ThrowsAnyAsync<Exception>(() => new DialogConversation(waterfall).Flow.Send("1").StartTestAsync());
    }

    [Fact]
    public async Task LastStep_GoesOn_EndsWithTheResult()
    {
        var conversation = new DialogConversation(new WaterfallDialog("w", [(step, token) => step.NextAsync("last", token)]));

        await conversation.Flow.Send("1").StartTestAsync();

        Assert.Equal((DialogTurnStatus.Complete, "last"), (conversation.LastResult!.Status, conversation.LastResult.Result));
    }

    [Fact]
    public async Task Values_SetInAStep_AreThereInLaterTurnsAsTheyWere()
    {
        var day = new DateTime(2026, 11, 22, 8, 30, 0, DateTimeKind.Utc);
        WaterfallStep set = (step, _) =>
        {
            step.Values["name"] = "Ann";
            step.Values["age"] = 33;
            step.Values["sure"] = true;
            step.Values["profile"] = new Profile { Name = "Ann", Age = 33 };
            step.Values["tags"] = new List<string> { "a", "b" };
            step.Values["ratio"] = 3.0;
            step.Values["big"] = 5L;
            step.Values["day"] = day;
            return Task.FromResult(Dialog.EndOfTurn);
        };
        WaterfallStep check = (step, _) =>
        {
            Assert.Equal("Ann", (string)step.Values["name"]);
            Assert.Equal(33, (int)step.Values["age"]);
            Assert.True((bool)step.Values["sure"]);
            Assert.Equal(33, ((Profile)step.Values["profile"]).Age);
            Assert.Equal(["a", "b"], (List<string>)step.Values["tags"]);
            Assert.Equal(3.0, (double)step.Values["ratio"]);
            Assert.Equal(5L, (long)step.Values["big"]);
            Assert.Equal(day, (DateTime)step.Values["day"]);
            return Task.FromResult(Dialog.EndOfTurn);
        };

        await new DialogConversation(new WaterfallDialog("w", [set, check, check])).Flow.Send("1").Send("2").Send("3").StartTestAsync();
    }

    [Fact]
    public async Task Options_OwnType_AreThereInEveryStep()
    {
        var options = new Profile { Name = "Ann", Age = 33 };
        var conversation = new DialogConversation(new WaterfallDialog("w", [Steps.Say("hi"), Steps.End(step => ((Profile)step.Options).Name)]), options);

        await conversation.Flow.Send("1").AssertReply("hi").Send("2").StartTestAsync();

        Assert.Equal("Ann", conversation.LastResult!.Result);
    }

    [Fact]
    public async Task Continue_ActivityThatIsNoMessage_DoesNotAdvance()
    {
        await new DialogConversation(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")])).Flow
            .Send("1").AssertReply("one")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "e" }).Send("2").AssertReply("two")
            .StartTestAsync();
    }

    [Fact]
    public async Task Begin_WithoutSteps_EndsAtOnce()
    {
        var conversation = new DialogConversation(new WaterfallDialog("w"));

        await conversation.Flow.Send("1").StartTestAsync();

        Assert.Equal(DialogTurnStatus.Complete, conversation.LastResult!.Status);
    }

    [Fact]
    public async Task Step_BeginsAnotherWaterfall_GetsItsResult()
    {
        var child = new WaterfallDialog("child", [Steps.Say("child"), Steps.End(step => $"{step.Result}!")]);
        var parent = new WaterfallDialog("parent").AddStep((step, token) => step.BeginDialogAsync("child", null!, token)).AddStep(Steps.Report());

        await new DialogConversation("parent", dialogs => dialogs.Add(parent).Add(child)).Flow
            .Send("1").AssertReply("child")
            .Send("2").AssertReply("got 2!")
            .StartTestAsync();
    }

    [Fact]
    public async Task Step_ReplacesItsDialog_LoopsWithoutGrowingTheStack()
    {
        var loop = new WaterfallDialog("loop", [
            async (step, token) =>
            {
                await step.Context.SendActivityAsync(MessageFactory.Text($"round {step.Options ?? 1}"), token);
                return Dialog.EndOfTurn;
            },
            (step, token) => step.ReplaceDialogAsync("loop", Convert.ToInt32(step.Options ?? 1, System.Globalization.CultureInfo.InvariantCulture) + 1, token)]);
        var conversation = new DialogConversation(loop)
        {
            After = (dc, _, _) =>
            {
                Assert.Single(dc.Stack);
                return Task.CompletedTask;
            },
        };

        await conversation.Flow.Send("a").AssertReply("round 1").Send("b").AssertReply("round 2").Send("c").AssertReply("round 3").StartTestAsync();
    }

    [Fact]
    public async Task Subclass_OverridesOnStep_WrapsEveryStep()
    {
        await new DialogConversation(new Announcing([Steps.Say("one"), Steps.Say("two")])).Flow
            .Send("1").AssertReply("step 0").AssertReply("one")
            .Send("2").AssertReply("step 1").AssertReply("two")
            .StartTestAsync();
    }

    [Fact]
    public void AddStep_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("w").AddStep(null!));

    public sealed class Profile
    {
        public string? Name { get; set; }

        public int Age { get; set; }
    }

    private sealed class Announcing(IEnumerable<WaterfallStep> steps) : WaterfallDialog("w", steps)
    {
        protected override async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
        {
            await stepContext.Context.SendActivityAsync(MessageFactory.Text($"step {stepContext.Index}"), cancellationToken);
            return await base.OnStepAsync(stepContext, cancellationToken);
        }
    }
}
