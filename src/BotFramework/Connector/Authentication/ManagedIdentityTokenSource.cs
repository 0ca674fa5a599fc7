using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The identity that the hosting platform gives to the process; no secret is kept anywhere.</summary>
internal sealed class ManagedIdentityTokenSource(string appId, string resource) : ITokenSource
{
    private readonly IManagedIdentityApplication _application =
        ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId)).Build();

    public async Task<AccessToken> FetchAsync(bool fresh, CancellationToken cancellationToken)
    {
        var result = await _application.AcquireTokenForManagedIdentity(resource).WithForceRefresh(fresh).ExecuteAsync(cancellationToken);
        return new AccessToken(result.AccessToken, result.ExpiresOn);
    }
}
