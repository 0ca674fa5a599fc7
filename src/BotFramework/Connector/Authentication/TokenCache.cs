namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Keeps one token. MSAL has a cache too, but looking into it costs more than the rest of a turn.</summary>
internal sealed class TokenCache(ITokenSource source, TimeProvider time)
{
    /// <summary>Stands for "whichever token there is": asks for a new one in any case.</summary>
    public const string AnyToken = "";

    private static readonly TimeSpan EarlyBy = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private AccessToken? _current;
    private Task<AccessToken>? _fetching;

    public ValueTask<string?> GetAsync(string? rejected, CancellationToken cancellationToken)
    {
        var current = Volatile.Read(ref _current);
        return current is not null && Usable(current, rejected)
            ? new(current.Value)
            : new(FetchAsync(rejected, cancellationToken));
    }

    private bool Usable(AccessToken token, string? rejected) =>
        rejected != AnyToken && token.Value != rejected && time.GetUtcNow() < token.ExpiresOn - EarlyBy;

    private async Task<string?> FetchAsync(string? rejected, CancellationToken cancellationToken)
    {
        Task<AccessToken> fetching;
        lock (_lock)
        {
            if (_current is not null && Usable(_current, rejected))
            {
                return _current.Value;
            }

            // Everybody who needs a token now shares one request for it.
            fetching = _fetching ??= Task.Run(() => RequestAsync(fresh: rejected is not null), CancellationToken.None);
        }

        var token = await fetching.WaitAsync(cancellationToken);
        return token.Value;
    }

    private async Task<AccessToken> RequestAsync(bool fresh)
    {
        using var timeout = new CancellationTokenSource(FetchTimeout, time);
        try
        {
            var token = await source.FetchAsync(fresh, timeout.Token);
            lock (_lock)
            {
                _current = token;
            }

            return token;
        }
        finally
        {
            lock (_lock)
            {
                _fetching = null;
            }
        }
    }
}
