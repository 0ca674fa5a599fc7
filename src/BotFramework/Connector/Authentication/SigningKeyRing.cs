namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys of one token issuer: fetched when first needed and once a day, and again when a token names a key that is
/// not there (the issuer rotates them). Strangers choose the names, so such fetches are rationed.
/// </summary>
internal sealed class SigningKeyRing(string metadataUrl, Func<HttpClient> http, TimeProvider time)
{
    private const int FetchesInReserve = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan OneMoreFetchEvery = TimeSpan.FromMinutes(1);

    private readonly Uri _metadataUrl = new(metadataUrl);
    private readonly Lock _lock = new();
    private SigningKeySet? _keys;
    private Task<SigningKeySet>? _fetching;
    private int _reserve = FetchesInReserve;
    private DateTimeOffset _reserveCountedAt = time.GetUtcNow();

    /// <exception cref="HttpRequestException">There are no keys yet and the issuer can't be reached.</exception>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = Volatile.Read(ref _keys);
        var fresh = keys is not null && time.GetUtcNow() - keys.FetchedAt < Lifetime;
        if (fresh && keys!.ById.TryGetValue(keyId, out var known))
        {
            return known;
        }

        try
        {
            keys = await RefreshAsync(keys, cancellationToken);
        }
        catch (Exception failure) when (keys is not null && failure is HttpRequestException or InvalidDataException or TimeoutException)
        {
            // An issuer out of reach for a while leaves its known keys as good as they were.
        }

        return keys?.ById.GetValueOrDefault(keyId);
    }

    private async Task<SigningKeySet?> RefreshAsync(SigningKeySet? seen, CancellationToken cancellationToken)
    {
        Task<SigningKeySet> fetching;
        lock (_lock)
        {
            if (_keys is not null && !ReferenceEquals(_keys, seen))
            {
                return _keys;
            }

            if (_fetching is null && !TakeFromReserve())
            {
                return _keys ?? throw new HttpRequestException($"The OpenID metadata at {_metadataUrl} could not be read; it is tried again in a minute.");
            }

            fetching = _fetching ??= Task.Run(FetchAsync, CancellationToken.None);
        }

        return await fetching.WaitAsync(cancellationToken);
    }

    private bool TakeFromReserve()
    {
        var now = time.GetUtcNow();
        var earned = (int)Math.Min(FetchesInReserve, (now - _reserveCountedAt) / OneMoreFetchEvery);
        if (earned > 0)
        {
            _reserve = Math.Min(FetchesInReserve, _reserve + earned);
            _reserveCountedAt = now;
        }

        return _reserve > 0 && _reserve-- > 0;
    }

    private async Task<SigningKeySet> FetchAsync()
    {
        using var timeout = new CancellationTokenSource(FetchTimeout, time);
        try
        {
            var keys = await SigningKeySet.FetchAsync(http(), _metadataUrl, time, timeout.Token);
            lock (_lock)
            {
                return _keys = keys;
            }
        }
        catch (OperationCanceledException)
        {
            throw new HttpRequestException($"The OpenID metadata at {_metadataUrl} did not come within {FetchTimeout.TotalSeconds:0} s.");
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
