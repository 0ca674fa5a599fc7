namespace Microsoft.Bot.Connector.Authentication;

internal interface ITokenSource
{
    /// <summary>Asks the identity provider; <paramref name="fresh"/> when no token that was given before will do.</summary>
    Task<AccessToken> FetchAsync(bool fresh, CancellationToken cancellationToken);
}

internal sealed record AccessToken(string Value, DateTimeOffset ExpiresOn);
