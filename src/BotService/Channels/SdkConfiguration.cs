using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace Huiyin.Channels;

/// <summary>Hands the SDK its keys, wherever they were configured.</summary>
internal static class SdkConfiguration
{
    private static readonly string[] Keys =
    [
        "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppType", "MicrosoftAppTenantId", "ChannelService", "ValidateAuthority",
        "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope", "ToBotFromChannelTokenIssuer", "ToBotFromChannelOpenIdMetadataUrl",
        "ToBotFromEmulatorOpenIdMetadataUrl", AuthenticationConstants.BotOpenIdMetadataKey, "CallerId", "OAuthUrl",
    ];

    public static BotFrameworkAuthentication CreateAuthentication(IConfiguration configuration, BotOptions options)
    {
        var keys = new ConfigurationBuilder()
            .AddInMemoryCollection(Keys.Select(key => KeyValuePair.Create(key, BotOptionsReader.Value(configuration, key))))
            .Build();
        return new ConfigurationBotFrameworkAuthentication(keys, authConfiguration: new AuthenticationConfiguration
        {
            // The Emulator presents tokens of the tenant that the app belongs to.
            ValidTokenIssuers = options.MicrosoftAppTenantId is { } tenant
                ?
                [
                    string.Format(null, AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, tenant),
                    string.Format(null, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2, tenant),
                ]
                : [],
        });
    }
}
