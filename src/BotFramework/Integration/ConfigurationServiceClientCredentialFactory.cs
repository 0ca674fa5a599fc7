using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Reads <c>MicrosoftAppType</c> (MultiTenant unless given, SingleTenant or UserAssignedMSI), <c>MicrosoftAppId</c>,
/// <c>MicrosoftAppPassword</c> and <c>MicrosoftAppTenantId</c>. Without an app id authentication is off.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient? httpClient = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration[MicrosoftAppCredentials.MicrosoftAppTypeKey]?.Trim();
        var appId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey]?.Trim();
        var password = configuration[MicrosoftAppCredentials.MicrosoftAppPasswordKey]?.Trim();
        var tenant = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey]?.Trim();

        _inner = type?.ToUpperInvariant() switch
        {
            null or "" or "MULTITENANT" => new PasswordServiceClientCredentialFactory(appId, password, tenantId: null, httpClient, logger),
            "SINGLETENANT" => new PasswordServiceClientCredentialFactory(
                Required(appId, type, MicrosoftAppCredentials.MicrosoftAppIdKey),
                Required(password, type, MicrosoftAppCredentials.MicrosoftAppPasswordKey),
                Required(tenant, type, MicrosoftAppCredentials.MicrosoftAppTenantIdKey),
                httpClient,
                logger),
            "USERASSIGNEDMSI" => new ManagedIdentityCredentials.Factory(Required(appId, type, MicrosoftAppCredentials.MicrosoftAppIdKey)),
            _ => throw new ArgumentException(
                $"MicrosoftAppType '{type}' is not known: use MultiTenant, SingleTenant or UserAssignedMSI.", nameof(configuration)),
        };
    }

    public override Task<bool> IsValidAppIdAsync(string? appId, CancellationToken cancellationToken) => _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _inner.IsAuthenticationDisabledAsync(cancellationToken);

    internal override ValueTask<AppCredentials?> CreateAppCredentialsAsync(
        string? appId, string? oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _inner.CreateAppCredentialsAsync(appId, oauthScope, loginEndpoint, validateAuthority, cancellationToken);

    private static string Required(string? value, string type, string key) =>
        string.IsNullOrEmpty(value) ? throw new ArgumentException($"{key} is required when MicrosoftAppType is {type}.", "configuration") : value;
}
