#nullable disable

namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    private sealed class PropertyAccessor<T>(BotState botState, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(
            ITurnContext turnContext,
            Func<T> defaultValueFactory = null,
            CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            if (botState.GetCachedState(turnContext).State.ContainsKey(name)
                && await botState.GetPropertyValueAsync<T>(turnContext, name, cancellationToken) is { } value)
            {
                return value;
            }

            if (defaultValueFactory is null)
            {
                return typeof(T).IsValueType
                    ? throw new MissingMemberException($"The property {name} is not set and no default is provided.")
                    : default;
            }

            var made = defaultValueFactory();
            await botState.SetPropertyValueAsync(turnContext, name, made, cancellationToken);
            return made;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            await botState.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await botState.LoadAsync(turnContext, false, cancellationToken);
            await botState.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
