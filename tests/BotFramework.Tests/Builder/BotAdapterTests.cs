using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Builder;

public sealed class BotAdapterTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task Use_Several_RunInOrderAroundTheBot()
    {
        var steps = new List<string>();
        _adapter.Use(new Step("1", steps)).Use(new Step("2", steps));

        await _adapter.RunAsync(Turns.Message(), (_, _) =>
        {
            steps.Add("bot");
            return Task.CompletedTask;
        });

        Assert.Equal(["1 in", "2 in", "bot", "2 out", "1 out"], steps);
        Assert.Equal(2, _adapter.MiddlewareSet.Count());
    }

    [Fact]
    public async Task Middleware_WithoutNext_EndsTheTurn()
    {
        var steps = new List<string>();
        _adapter.Use(new Step("1", steps, goOn: false)).Use(new Step("2", steps));

        await _adapter.RunAsync(Turns.Message(), (_, _) => throw new InvalidOperationException("not reached"));

        Assert.Equal(["1 in", "1 out"], steps);
    }

    [Fact]
    public async Task Run_WithoutCallback_RunsTheMiddleware()
    {
        var steps = new List<string>();
        _adapter.Use(new Step("1", steps));

        await _adapter.RunAsync(Turns.Message(), null);

        Assert.Equal(["1 in", "1 out"], steps);
    }

    [Fact]
    public void Use_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => _adapter.Use(null!));
    }

    [Fact]
    public async Task MiddlewareSet_InAnother_RunsAsOne()
    {
        var steps = new List<string>();
        _adapter.Use(new MiddlewareSet().Use(new Step("inner", steps))).Use(new Step("outer", steps));

        await _adapter.RunAsync(Turns.Message(), null);

        Assert.Equal(["inner in", "inner out", "outer in", "outer out"], steps);
    }

    [Fact]
    public async Task OnTurnError_Set_TakesTheException()
    {
        Exception? caught = null;
        _adapter.OnTurnError = async (turn, e) =>
        {
            caught = e;
            await turn.SendActivityAsync("sorry");
        };

        await _adapter.RunAsync(Turns.Message(), (_, _) => throw new InvalidOperationException("boom"));

        Assert.Equal("boom", caught!.Message);
        Assert.Equal("sorry", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task OnTurnError_NotSet_LetsTheExceptionPass()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _adapter.RunAsync(Turns.Message(), (_, _) => throw new InvalidOperationException("boom")));
    }

    [Fact]
    public async Task OnTurnError_ExceptionCaughtByMiddleware_IsNotCalled()
    {
        _adapter.OnTurnError = (_, _) => throw new InvalidOperationException("not reached");
        _adapter.Use(new Catcher());

        await _adapter.RunAsync(Turns.Message(), (_, _) => throw new InvalidOperationException("boom"));

        Assert.Equal("caught", Assert.Single(_adapter.Sent).Text);
    }

    [Fact]
    public async Task Run_LocaleOfTheActivity_IsTheCultureAndTheLocaleOfTheTurn()
    {
        var activity = Turns.Message();
        activity.Locale = "zh-CN";
        (string Culture, string Locale) seen = default;

        await _adapter.RunAsync(activity, (turn, _) =>
        {
            seen = (CultureInfo.CurrentCulture.Name, ((TurnContext)turn).Locale);
            return Task.CompletedTask;
        });

        Assert.Equal(("zh-CN", "zh-CN"), seen);
    }

    [Theory]
    [InlineData("no such culture, really")]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("-")]
    public async Task Run_UnknownCulture_GoesOnInTheCultureThereWas(string locale)
    {
        var activity = Turns.Message();
        activity.Locale = locale;
        var before = CultureInfo.CurrentCulture;
        CultureInfo? seen = null;

        await _adapter.RunAsync(activity, (_, _) =>
        {
            seen = CultureInfo.CurrentCulture;
            return Task.CompletedTask;
        });

        Assert.Equal(before, seen);
    }

    [Fact]
    public async Task ContinueConversation_OfAReference_RunsATurnOfItsEvent()
    {
        var reference = Turns.Message().GetConversationReference();
        Activity? continuation = null;
        _adapter.Use(new Step("1", []));

        await _adapter.ContinueConversationAsync(
            "bot",
            reference,
            async (turn, _) =>
            {
                continuation = turn.Activity;
                await turn.SendActivityAsync("proactive");
            },
            CancellationToken.None);

        Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (continuation!.Type, continuation.Name));
        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("user", "c1"), (sent.Recipient.Id, sent.Conversation.Id));
        await Assert.ThrowsAsync<ArgumentNullException>(
            () => _adapter.ContinueConversationAsync("bot", (ConversationReference)null!, null!, CancellationToken.None));
    }

    [Fact]
    public async Task RegisterClass_ByTypeAndKey_IsInTheTurn()
    {
        var service = new Uri("http://x");
        _adapter.Use(new RegisterClassMiddleware<Uri>(service)).Use(new RegisterClassMiddleware<Uri>(service, "k"));
        (Uri?, Uri?) seen = default;

        await _adapter.RunAsync(Turns.Message(), (turn, _) =>
        {
            seen = (turn.TurnState.Get<Uri>(), turn.TurnState.Get<Uri>("k"));
            return Task.CompletedTask;
        });

        Assert.Equal((service, service), seen);
    }

    private sealed class Step(string name, List<string> steps, bool goOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            steps.Add($"{name} in");
            if (goOn)
            {
                await next(cancellationToken);
            }

            steps.Add($"{name} out");
        }
    }

    private sealed class Catcher : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            try
            {
                await next(cancellationToken);
            }
            catch (InvalidOperationException)
            {
                await turnContext.SendActivityAsync("caught", cancellationToken: cancellationToken);
            }
        }
    }
}
