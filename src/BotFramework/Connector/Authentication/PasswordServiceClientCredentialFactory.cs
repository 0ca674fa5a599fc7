using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    // One credential per audience: each holds the token that the next turns use again.
    private readonly ConcurrentDictionary<(string AppId, string? Scope, string Login), AppCredentials> _credentials = new();
    private readonly HttpClient? _httpClient;
    private readonly ILogger? _logger;

    public PasswordServiceClientCredentialFactory()
    {
    }

    public PasswordServiceClientCredentialFactory(string? appId, string? password, string? tenantId, HttpClient? httpClient, ILogger? logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public string? AppId { get; set; }

    public string? TenantId { get; }

    public string? Password { get; set; }

    public override Task<bool> IsValidAppIdAsync(string? appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(AppId) && string.Equals(appId, AppId, StringComparison.Ordinal));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    internal override ValueTask<AppCredentials?> CreateAppCredentialsAsync(
        string? appId, string? oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(AppId))
        {
            return default;
        }

        if (!string.Equals(appId, AppId, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The app id of the request is not the bot's app id.");
        }

        if (!_credentials.TryGetValue((AppId, oauthScope, loginEndpoint), out var credentials))
        {
            credentials = _credentials.GetOrAdd(
                (AppId, oauthScope, loginEndpoint),
                key => new EndpointAppCredentials(key.AppId, Password, LoginOfTenant(key.Login), validateAuthority, key.Scope, _httpClient, _logger));
        }

        return new(credentials);
    }

    // A single-tenant bot asks its own tenant, unless the login endpoint was configured to be another.
    private string LoginOfTenant(string loginEndpoint) =>
        TenantId is { Length: > 0 } && loginEndpoint == AuthenticationConstants.ToChannelFromBotLoginUrl
            ? string.Format(null, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, TenantId)
            : loginEndpoint;
}
