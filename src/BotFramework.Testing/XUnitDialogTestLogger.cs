#nullable disable

using System.Globalization;
using Microsoft.Bot.Schema;
using Xunit.Abstractions;

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>Writes the conversation of a test into the test's output.</summary>
public class XUnitDialogTestLogger : IMiddleware
{
    private const string TurnStartKey = "XUnitDialogTestLogger.TurnStart";

    public XUnitDialogTestLogger(ITestOutputHelper xunitOutputHelper)
    {
        Output = xunitOutputHelper ?? throw new ArgumentNullException(nameof(xunitOutputHelper));
    }

    protected ITestOutputHelper Output { get; }

    public async Task OnTurnAsync(ITurnContext context, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);

        context.TurnState[TurnStartKey] = TimeProvider.System.GetTimestamp();
        await LogIncomingActivityAsync(context, context.Activity, cancellationToken).ConfigureAwait(false);
        context.OnSendActivities(async (turnContext, activities, send) =>
        {
            var responses = await send().ConfigureAwait(false);
            foreach (var activity in activities)
            {
                await LogOutgoingActivityAsync(turnContext, activity, cancellationToken).ConfigureAwait(false);
            }

            return responses;
        });
        await next(cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task LogIncomingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(activity);
        Write("User", activity);
        Output.WriteLine($"       -> ts: {Time()}");
        return Task.CompletedTask;
    }

    protected virtual Task LogOutgoingActivityAsync(ITurnContext context, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(activity);
        Write("Bot", activity);

        var elapsed = context.TurnState.TryGetValue(TurnStartKey, out var start) ? TimeProvider.System.GetElapsedTime((long)start) : TimeSpan.Zero;
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"       -> ts: {Time()} elapsed: {elapsed.TotalMilliseconds:N0} ms"));
        return Task.CompletedTask;
    }

    private static string Time() => TimeProvider.System.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private void Write(string speaker, Activity activity)
    {
        if (activity.Type == ActivityTypes.Message)
        {
            Output.WriteLine($"\n{speaker,-4}: Text = {activity.Text}\n      Speak = {activity.Speak}\n      InputHint = {activity.InputHint}");
        }
        else
        {
            Output.WriteLine($"\n{speaker,-4}: Activity = {activity.Type}, Name = {activity.Name}");
        }
    }
}
