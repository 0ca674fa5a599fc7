using Microsoft.Bot.Connector.Authentication;

namespace Huiyin.Channels;

/// <summary>The token that the bot shows to channels; none where the bot has no registration.</summary>
internal sealed class BotToken(BotOptions options)
{
    private readonly Registration? _registration = options.HasRegistration ? new Registration(options) : null;

    /// <param name="refresh">After a channel refused the last one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<string?> GetAsync(bool refresh, CancellationToken cancellationToken) =>
        _registration is null ? null : await _registration.GetTokenAsync(refresh).WaitAsync(cancellationToken);

    private sealed class Registration(BotOptions options)
        : MicrosoftAppCredentials(
            options.MicrosoftAppId, options.MicrosoftAppPassword, TenantOf(options), oAuthScope: options.ToChannelFromBotOAuthScope)
    {
        public override string OAuthEndpoint => options.ToChannelFromBotLoginUrl ?? base.OAuthEndpoint;

        public override bool ValidateAuthority => options.ToChannelFromBotLoginUrl is null;

        private static string? TenantOf(BotOptions options) =>
            options.MicrosoftAppType.Equals("SingleTenant", StringComparison.OrdinalIgnoreCase) ? options.MicrosoftAppTenantId : null;
    }
}
