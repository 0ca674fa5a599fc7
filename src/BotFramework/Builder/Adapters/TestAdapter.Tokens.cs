#nullable disable

using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestAdapter
{
    private readonly Dictionary<ExchangeKey, string> _exchangeable = [];

    /// <summary>From now on the item (a token or the URI of a resource) is exchanged for the token.</summary>
    public void AddExchangeableToken(
        string connectionName,
        string channelId,
        string userId,
        string exchangableItem,
        string token) => _exchangeable[new(connectionName, channelId, userId, exchangableItem)] = token;

    public void ThrowOnExchangeRequest(string connectionName, string channelId, string userId, string exchangableItem) =>
        _exchangeable[new(connectionName, channelId, userId, exchangableItem)] = null;

    public Task<TokenResponse> ExchangeTokenAsync(
        ITurnContext turnContext,
        string connectionName,
        string userId,
        TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var item = string.IsNullOrEmpty(exchangeRequest?.Token) ? exchangeRequest?.Uri : exchangeRequest.Token;
        var channelId = turnContext.Activity.ChannelId;
        if (!_exchangeable.TryGetValue(new(connectionName, channelId, userId, item), out var token))
        {
            return Task.FromResult<TokenResponse>(null);
        }

        return token is null
            ? throw new InvalidOperationException("The exchange of this token was told to fail.")
            : Task.FromResult(new TokenResponse(channelId, connectionName, token));
    }

    public virtual Task SignOutUserAsync(
        ITurnContext turnContext,
        string connectionName = null,
        string userId = null,
        CancellationToken cancellationToken = default) =>
        SignOutUserAsync(turnContext, null, connectionName, userId, cancellationToken);

    public virtual Task SignOutUserAsync(
        ITurnContext turnContext,
        AppCredentials oAuthAppCredentials,
        string connectionName = null,
        string userId = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        var gone = _exchangeable.Keys.Where(k =>
            k.ChannelId == activity.ChannelId
            && k.UserId == (userId ?? activity.From?.Id)
            && (connectionName is null || k.ConnectionName == connectionName));
        foreach (var key in gone.ToList())
        {
            _exchangeable.Remove(key);
        }

        return Task.CompletedTask;
    }

    private sealed record ExchangeKey(string ConnectionName, string ChannelId, string UserId, string Item);
}
