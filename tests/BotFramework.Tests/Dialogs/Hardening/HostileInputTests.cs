using System.Diagnostics;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Connector;

namespace Huiyin.BotFramework.Tests.Dialogs.Hardening;

/// <summary>Input that must neither break nor hold up a turn. The original throws on some of it, so these are about our form alone.</summary>
public class HostileInputTests
{
    // Generous for a busy machine; what is guarded against takes minutes.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public void TenThousandChoices_AreRenderedAndFound()
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, 10_000).Select(number => $"choice {number}")]);

        Within(() =>
        {
            var message = ChoiceFactory.ForChannel(Channels.Directline, choices, "Pick:", null!, null!, null!, null!);
            Assert.Contains("10000. choice 10000", message.Text, StringComparison.Ordinal);
            Assert.Equal(8765, Assert.Single(ChoiceRecognizers.RecognizeChoices("I take choice 8766, please", choices)).Resolution.Index);
        });
    }

    [Fact]
    public void EqualWords_ManyTimesInUtteranceAndChoices_DoNotMultiply()
    {
        var utterance = string.Join(' ', Enumerable.Repeat("a", 50_000));
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Repeat("a a a a", 2_000)]);

        Within(() => Find.FindChoices(utterance, choices, new FindChoicesOptions { AllowPartialMatches = true }));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('1')]
    [InlineData(' ')]
    [InlineData('不')]
    [InlineData('\uD83D')]
    [InlineData('\0')]
    public async Task LongText_OfOneCharacter_IsAnsweredByEveryPrompt(char character)
    {
        var text = new string(character, 20_000);
        Dialog[] prompts = [new TextPrompt("text"), new NumberPrompt<int>("number"), new ConfirmPrompt("confirm"), new ChoicePrompt("choice")];
        var watch = Stopwatch.StartNew();

        foreach (var prompt in prompts)
        {
            var options = new PromptOptions { Prompt = MessageFactory.Text("Well?"), Choices = ChoiceFactory.ToChoices(["red", "blue"]) };
            var waterfall = new WaterfallDialog("w", [Steps.Prompt(prompt.Id, options), Steps.Say("done")]);
            var conversation = new DialogConversation("w", dialogs => dialogs.Add(waterfall).Add(prompt));
            await conversation.Flow.Send("hi").AssertReplyContains("Well?").Send(text).StartTestAsync();
            Assert.Equal(DialogTurnStatus.Waiting, conversation.LastResult!.Status);
        }

        Assert.True(watch.Elapsed < Limit, $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("not a locale!")]
    [InlineData("zz-ZZ")]
    [InlineData("../../etc")]
    [InlineData("en-US-x-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Locale_MadeUp_IsTakenAsEnglish(string locale)
    {
        Dialog[] prompts = [new ConfirmPrompt("p"), new ChoicePrompt("p"), new NumberPrompt<int>("p"), new DateTimePrompt("p"), new TextPrompt("p")];

        foreach (var prompt in prompts)
        {
            var options = new PromptOptions { Prompt = MessageFactory.Text("Well?"), Choices = ChoiceFactory.ToChoices(["yes", "no"]) };
            var waterfall = new WaterfallDialog("w", [Steps.Prompt("p", options), Steps.Say("done")]);
            await new DialogConversation("w", dialogs => dialogs.Add(waterfall).Add(prompt)).Flow
                .Send(DialogConversation.Message("hi", locale)).AssertReplyContains("Well?")
                .Send(DialogConversation.Message("yes on 2026-11-22", locale)).AssertReply("done")
                .StartTestAsync();
        }
    }

    [Fact]
    public async Task Values_NamesThatLookLikeMarks_StayValues()
    {
        WaterfallStep set = (step, _) =>
        {
            step.Values["$type"] = "System.Net.WebClient, System.Net.WebClient";
            step.Values["$value"] = "{}";
            return Task.FromResult(Dialog.EndOfTurn);
        };
        var conversation = new DialogConversation(new WaterfallDialog("w", [set, Steps.End(step => step.Values["$type"])]));

        await conversation.Flow.Send("1").Send("2").StartTestAsync();

        Assert.Equal("System.Net.WebClient, System.Net.WebClient", conversation.LastResult!.Result);
    }

    [Fact]
    public void Tokenizer_HalfOfASurrogatePair_IsAWordLikeAnother() => Assert.Equal(3, Tokenizer.DefaultTokenizerImpl("a \uD83D b").Count);

    private static void Within(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        Assert.True(watch.Elapsed < Limit, $"took {watch.Elapsed}");
    }
}
