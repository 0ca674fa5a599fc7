#nullable disable

namespace Microsoft.Bot.Builder;

/// <summary>Puts an object into every turn, by its type or by a key.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    private readonly string _key;

    public RegisterClassMiddleware(T service)
    {
        Service = service;
    }

    public RegisterClassMiddleware(T service, string key)
        : this(service)
    {
        _key = key;
    }

    public T Service { get; set; }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        turnContext.TurnState.Add(_key ?? typeof(T).FullName, Service);
        return nextTurn(cancellationToken);
    }
}
