#nullable disable

namespace Microsoft.Bot.Builder;

public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>Without a value: what the factory makes, which is then kept; without a factory null, or for a value type an exception.</summary>
    /// <exception cref="MissingMemberException">A value type is not set and there is no factory.</exception>
    Task<T> GetAsync(
        ITurnContext turnContext,
        Func<T> defaultValueFactory = null,
        CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
