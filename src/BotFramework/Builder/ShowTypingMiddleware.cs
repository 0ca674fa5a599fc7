#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Shows that the bot is at work while a message is answered. Times are milliseconds. The typing activities go to the
/// adapter at once, past all handlers, so that they do not count as an answer.
/// </summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowTypingAsync(turnContext, done.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await done.CancelAsync();
            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowTypingAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var pause = _delay;
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(pause, TimeProvider.System, cancellationToken);
            var typing = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo };
            typing.ApplyConversationReference(turnContext.Activity.GetConversationReference());
            await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], cancellationToken);
            pause = _period;
        }
    }
}
