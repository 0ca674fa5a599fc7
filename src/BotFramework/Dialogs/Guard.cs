#nullable disable

namespace Microsoft.Bot.Builder.Dialogs;

internal static class Guard
{
    /// <summary>The optional object in front of the token swallows a token passed by position; the SDK refuses that instead of losing the cancellation.</summary>
    internal static void NotCancellationToken(object value, string parameter)
    {
        if (value is CancellationToken)
        {
            throw new ArgumentException($"{parameter} cannot be a cancellation token", parameter);
        }
    }
}
