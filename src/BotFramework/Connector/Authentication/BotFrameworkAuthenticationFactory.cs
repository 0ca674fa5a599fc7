using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

public static class BotFrameworkAuthenticationFactory
{
    public static BotFrameworkAuthentication Create() => Create(
        null, false, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), null, null);

    /// <summary>Addresses that are not given are those of the cloud that <paramref name="channelService"/> names: empty for the public one.</summary>
    public static BotFrameworkAuthentication Create(
        string? channelService,
        bool validateAuthority,
        string? toChannelFromBotLoginUrl,
        string? toChannelFromBotOAuthScope,
        string? toBotFromChannelTokenIssuer,
        string? oAuthUrl,
        string? toBotFromChannelOpenIdMetadataUrl,
        string? toBotFromEmulatorOpenIdMetadataUrl,
        string? callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory? httpClientFactory,
        ILogger? logger)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        var cloud = channelService switch
        {
            null or "" => CloudEnvironment.Public,
            CloudEnvironment.GovernmentChannelService => CloudEnvironment.Government,
            _ => throw new ArgumentException($"ChannelService '{channelService}' is not known: leave it empty or use {CloudEnvironment.GovernmentChannelService}.", nameof(channelService)),
        };

        return new CloudBotFrameworkAuthentication(
            cloud with
            {
                ValidateAuthority = validateAuthority,
                LoginUrl = Address(toChannelFromBotLoginUrl, nameof(toChannelFromBotLoginUrl)) ?? cloud.LoginUrl,
                OAuthScope = Given(toChannelFromBotOAuthScope) ?? cloud.OAuthScope,
                ChannelIssuer = Given(toBotFromChannelTokenIssuer) ?? cloud.ChannelIssuer,
                ChannelMetadataUrl = Address(toBotFromChannelOpenIdMetadataUrl, nameof(toBotFromChannelOpenIdMetadataUrl)) ?? cloud.ChannelMetadataUrl,
                EmulatorMetadataUrl = Address(toBotFromEmulatorOpenIdMetadataUrl, nameof(toBotFromEmulatorOpenIdMetadataUrl)) ?? cloud.EmulatorMetadataUrl,
                CallerId = Given(callerId) ?? cloud.CallerId,
            },
            credentialFactory,
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory);
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static string? Address(string? value, string name) => Given(value) is not { } given ? null
        : Uri.TryCreate(given, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)) ? given
        : throw new ArgumentException($"{name} must be an absolute https address (http only on this machine).", name);
}
