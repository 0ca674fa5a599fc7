using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The header does not prove that the activity comes from its channel.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public virtual string GetOriginatingAudience() =>
        throw new NotSupportedException($"{GetType().Name} has no audience for tokens that go to channels.");

    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string? authHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{GetType().Name} does not authenticate requests without an activity.");

    /// <returns>Who called the bot, as a URN: the channel service's, or another bot's; null when authentication is off.</returns>
    protected async Task<string?> GenerateCallerIdAsync(
        ServiceClientCredentialsFactory credentialFactory, ClaimsIdentity claimsIdentity, string? callerId, CancellationToken cancellationToken)
    {
        if (await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken))
        {
            return null;
        }

        return BotClaims.IsAnotherBot(claimsIdentity)
            ? CallerIdConstants.BotToBotPrefix + BotClaims.CallingAppId(claimsIdentity)
            : callerId;
    }
}
