using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Dialogs;

public class DialogContextTests
{
    private static readonly TestAdapter Adapter = new();

    [Fact]
    public async Task Begin_UnknownId_NamesIt()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Context().BeginDialogAsync("nowhere"));

        Assert.Contains("nowhere", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Begin_NoId_IsRefused(string? id) => await Assert.ThrowsAsync<ArgumentNullException>(() => Context().BeginDialogAsync(id!));

    [Fact]
    public async Task Prompt_NoOptions_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => Context(new TextPrompt("text")).PromptAsync("text", null!));

    [Fact]
    public async Task Calls_CancellationTokenInPlaceOfTheObject_AreRefused()
    {
        var context = Context(new WaterfallDialog("a"));

        await Assert.ThrowsAnyAsync<ArgumentException>(() => context.BeginDialogAsync("a", CancellationToken.None));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => context.ReplaceDialogAsync("a", CancellationToken.None));
    }

    [Fact]
    public async Task Continue_StackNamesAMissingDialog_Throws()
    {
        var state = new DialogState([new DialogInstance { Id = "gone", State = new Dictionary<string, object>() }]);
        var context = new DialogContext(new DialogSet(), Turn(), state);

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => context.ContinueDialogAsync());

        Assert.Contains("gone", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_MissingParts_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new DialogContext(null!, Turn(), new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), (ITurnContext)null!, new DialogState()));
    }

    [Fact]
    public async Task Begin_DialogThrows_ExceptionTellsTheStack()
    {
        var outer = new WaterfallDialog("outer", [(step, cancellationToken) => step.BeginDialogAsync("inner", null!, cancellationToken)]);
        var inner = new WaterfallDialog("inner", [(_, _) => throw new InvalidOperationException("broken")]);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Context(outer, inner).BeginDialogAsync("outer"));

        var told = Assert.IsAssignableFrom<IDictionary<string, object>>(exception.Data["DialogContext"]);
        Assert.Equal(["inner", "outer"], Assert.IsAssignableFrom<IEnumerable<string>>(told["Stack"]));
    }

    [Fact]
    public void FindDialog_NotInTheOwnSet_IsLookedForInTheParents()
    {
        var parent = Context(new WaterfallDialog("above"));
        var child = new DialogContext(new DialogSet().Add(new WaterfallDialog("here")), parent, new DialogState());

        Assert.Equal("above", child.FindDialog("above").Id);
        Assert.Equal("here", child.FindDialog("here").Id);
        Assert.Null(child.FindDialog("nowhere"));
        Assert.Same(parent, child.Parent);
    }

    [Fact]
    public void Services_OfAChild_AreThoseOfTheParent()
    {
        var parent = Context();
        parent.Services.Add("key", "value");

        var child = new DialogContext(new DialogSet(), parent, new DialogState());

        Assert.Equal("value", child.Services.Get<string>("key"));
    }

    [Theory]
    [InlineData("zh-cn", "zh-CN")]
    [InlineData("EN-us", "en-US")]
    public void GetLocale_OfTheActivity_IsCanonical(string locale, string expected) =>
        Assert.Equal(expected, new DialogContext(new DialogSet(), Turn(locale), new DialogState()).GetLocale());

    [Theory]
    [InlineData(null)]
    [InlineData("not a locale!")]
    public void GetLocale_NoneThatIsKnown_IsTheCurrentCulture(string? locale) =>
        Assert.Equal(Thread.CurrentThread.CurrentCulture.Name, new DialogContext(new DialogSet(), Turn(locale), new DialogState()).GetLocale());

    private static TurnContext Turn(string? locale = null) => new(Adapter, new Activity { Type = ActivityTypes.Message, Text = "x", Locale = locale });

    private static DialogContext Context(params Dialog[] dialogs)
    {
        var set = new DialogSet();
        foreach (var dialog in dialogs)
        {
            set.Add(dialog);
        }

        return new DialogContext(set, Turn(), new DialogState());
    }
}
