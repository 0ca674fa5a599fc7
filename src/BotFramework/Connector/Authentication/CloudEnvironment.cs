namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where tokens come from and go to: one set of addresses per cloud, each replaceable by configuration.</summary>
internal sealed record CloudEnvironment
{
    public const string GovernmentChannelService = "https://botframework.azure.us";

    // Tenants whose tokens the Emulator presents: Microsoft's own, by their public ids.
    private static readonly string[] EmulatorTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "72f988bf-86f1-41af-91ab-2d7cd011db47"];

    private static readonly string[] GovernmentEmulatorTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"];

    public bool ValidateAuthority { get; init; } = true;

    public required string LoginUrl { get; init; }

    public required string OAuthScope { get; init; }

    public required string ChannelIssuer { get; init; }

    public required string ChannelMetadataUrl { get; init; }

    public required string EmulatorMetadataUrl { get; init; }

    public required string CallerId { get; init; }

    public required string[] EmulatorIssuers { get; init; }

    public static CloudEnvironment Public { get; } = new()
    {
        LoginUrl = AuthenticationConstants.ToChannelFromBotLoginUrl,
        OAuthScope = AuthenticationConstants.ToChannelFromBotOAuthScope,
        ChannelIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        EmulatorMetadataUrl = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId = Microsoft.Bot.Schema.CallerIdConstants.PublicAzureChannel,
        EmulatorIssuers = Issuers(EmulatorTenants, AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2),
    };

    public static CloudEnvironment Government { get; } = new()
    {
        LoginUrl = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
        OAuthScope = "https://api.botframework.us",
        ChannelIssuer = "https://api.botframework.us",
        ChannelMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        EmulatorMetadataUrl = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        CallerId = Microsoft.Bot.Schema.CallerIdConstants.USGovChannel,
        EmulatorIssuers = Issuers(
            GovernmentEmulatorTenants,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
            AuthenticationConstants.ValidTokenIssuerUrlTemplateV1),
    };

    private static string[] Issuers(string[] tenants, params string[] templates) =>
        [.. from tenant in tenants from template in templates select string.Format(null, template, tenant)];
}
