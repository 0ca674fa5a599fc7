using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs;

public class DialogSetTests
{
    [Fact]
    public void Add_IdsTaken_AreSuffixedByTheFirstFreeNumber()
    {
        var dialogs = new DialogSet();

        dialogs.Add(new WaterfallDialog("ask")).Add(new WaterfallDialog("ask")).Add(new WaterfallDialog("ask"));

        Assert.Equal(["ask", "ask2", "ask3"], dialogs.GetDialogs().Select(dialog => dialog.Id).Order());
    }

    [Fact]
    public void Add_SameDialogTwice_IsThereOnce()
    {
        var dialog = new WaterfallDialog("ask");

        var dialogs = new DialogSet().Add(dialog).Add(dialog);

        Assert.Same(dialog, Assert.Single(dialogs.GetDialogs()));
        Assert.Equal("ask", dialog.Id);
    }

    [Fact]
    public void Add_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => new DialogSet().Add(null!));

    [Fact]
    public void Find_UnknownId_IsNull() => Assert.Null(new DialogSet().Add(new WaterfallDialog("a")).Find("b"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Find_NoId_IsRefused(string? id) => Assert.Throws<ArgumentNullException>(() => new DialogSet().Find(id!));

    [Fact]
    public void Constructor_NoAccessor_IsRefused() => Assert.Throws<ArgumentNullException>(() => new DialogSet(null!));

    [Fact]
    public async Task CreateContext_WithoutAccessor_IsRefused()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message });

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
    }

    [Fact]
    public void GetVersion_DialogAdded_Changes()
    {
        var dialogs = new DialogSet().Add(new WaterfallDialog("a"));
        var before = dialogs.GetVersion();

        dialogs.Add(new WaterfallDialog("b"));

        Assert.NotEqual(before, dialogs.GetVersion());
        Assert.Equal(dialogs.GetVersion(), dialogs.GetVersion());
    }

    [Fact]
    public void Id_NotGiven_IsTheNameOfTheType() => Assert.Equal(nameof(Unnamed), new Unnamed().Id);

    private sealed class Unnamed : ComponentDialog;
}
