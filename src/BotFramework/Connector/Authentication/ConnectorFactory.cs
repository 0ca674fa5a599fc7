namespace Microsoft.Bot.Connector.Authentication;

public abstract class ConnectorFactory
{
    /// <param name="serviceUrl">Absolute URL of the channel, as the activity names it.</param>
    /// <param name="audience">Whom the token is for; null for the Bot Connector service.</param>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}
