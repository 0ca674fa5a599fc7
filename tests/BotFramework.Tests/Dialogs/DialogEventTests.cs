using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.BotFramework.Tests.Dialogs;

public class DialogEventTests
{
    [Fact]
    public async Task Emit_FromTheLeaf_BubblesUpThroughContainers()
    {
        var heard = new List<string>();
        var root = new Container("root", heard, handles: "news").AddDialog(new Container("middle", heard).AddDialog(new WaterfallDialog("leaf", [Steps.Say("hi")])));
        var conversation = new DialogConversation(root)
        {
            Before = async (dc, cancellationToken) =>
            {
                if (dc.Context.Activity.Text != "emit")
                {
                    return null;
                }

                Assert.True(await dc.EmitEventAsync("news", "value", bubble: true, fromLeaf: true, cancellationToken));
                return Dialog.EndOfTurn;
            },
        };

        await conversation.Flow.Send("1").AssertReply("hi").Send("emit").StartTestAsync();

        Assert.Equal(["middle pre? news", "root pre news value"], heard.Where(entry => entry.Contains("news", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Emit_WithoutBubbling_StaysAtTheActiveDialog()
    {
        var heard = new List<string>();
        var root = new Container("root", heard, handles: "news").AddDialog(new WaterfallDialog("leaf", [Steps.Say("hi")]));
        var conversation = new DialogConversation(root)
        {
            Before = async (dc, cancellationToken) =>
            {
                if (dc.Context.Activity.Text != "emit")
                {
                    return null;
                }

                Assert.False(await dc.EmitEventAsync("news", bubble: false, fromLeaf: true, cancellationToken: cancellationToken));
                return Dialog.EndOfTurn;
            },
        };

        await conversation.Flow.Send("1").AssertReply("hi").Send("emit").StartTestAsync();

        Assert.DoesNotContain(heard, entry => entry.Contains("news", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Emit_NothingActive_IsNotHandled()
    {
        bool? handled = null;
        var conversation = new DialogConversation(new WaterfallDialog("a", [Steps.End()]))
        {
            Before = async (dc, cancellationToken) =>
            {
                handled = await dc.EmitEventAsync("news", cancellationToken: cancellationToken);
                return null;
            },
        };

        await conversation.Flow.Send("1").StartTestAsync();

        Assert.False(handled);
    }

    [Fact]
    public async Task Continue_ActivityReceived_IsEmittedOnceATurn()
    {
        var heard = new List<string>();
        var root = new Container("root", heard, handles: DialogEvents.ActivityReceived).AddDialog(new WaterfallDialog("leaf", [Steps.Say("hi"), Steps.Say("ho")]));

        await new DialogConversation(root).Flow.Send("1").AssertReply("hi").Send("2").AssertReply("ho").StartTestAsync();

        Assert.Single(heard, entry => entry.StartsWith("root pre activityReceived", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PromptThatUnderstands_ActivityReceived_DoesNotBubble()
    {
        var heard = new List<string>();
        var root = new Container("root", heard, handles: DialogEvents.ActivityReceived);
        root.AddDialog(new WaterfallDialog("leaf", [Steps.Prompt("confirm", "Sure?"), Steps.Report()])).AddDialog(new ConfirmPrompt("confirm"));

        await new DialogConversation(root).Flow
            .Send("1").AssertReplyContains("Sure?")
            .Send("nothing of the kind").AssertReplyContains("Sure?")
            .Send("yes").AssertReply("got True")
            .StartTestAsync();

        Assert.Single(heard);
    }

    private sealed class Container(string id, List<string> heard, string? handles = null) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (handles == null)
            {
                heard.Add($"{Id} pre? {e.Name}");
                return Task.FromResult(false);
            }

            if (handles != e.Name)
            {
                return Task.FromResult(false);
            }

            heard.Add($"{Id} pre {e.Name} {e.Value}");
            return Task.FromResult(true);
        }
    }
}
