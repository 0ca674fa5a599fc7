#nullable disable

using Huiyin.Protocol;

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    protected Task<T> GetPropertyValueAsync<T>(
        ITurnContext turnContext,
        string propertyName,
        CancellationToken cancellationToken = default)
    {
        var state = StateOf(turnContext, propertyName);
        if (!state.TryGetValue(propertyName, out var value))
        {
            return typeof(T).IsValueType ? throw new KeyNotFoundException(propertyName) : Task.FromResult(default(T));
        }

        if (value is not T typed)
        {
            if (value is null)
            {
                return Task.FromResult(default(T));
            }

            // A storage that keeps no types hands out plain JSON: it becomes what is asked for, once.
            typed = StateValues.Convert<T>(value);
            state[propertyName] = typed;
        }

        return Task.FromResult(typed);
    }

    protected Task DeletePropertyValueAsync(
        ITurnContext turnContext,
        string propertyName,
        CancellationToken cancellationToken = default)
    {
        StateOf(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(
        ITurnContext turnContext,
        string propertyName,
        object value,
        CancellationToken cancellationToken = default)
    {
        StateOf(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    private IDictionary<string, object> StateOf(ITurnContext turnContext, string propertyName)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (string.IsNullOrWhiteSpace(propertyName))
        {
            throw new ArgumentNullException(nameof(propertyName));
        }

        return GetCachedState(turnContext)?.State
            ?? throw new InvalidOperationException($"{GetType().Name} has not been loaded in this turn.");
    }
}
