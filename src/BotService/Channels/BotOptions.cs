namespace Huiyin.Channels;

/// <summary>
/// The bot's registration with the Bot Framework: section <c>Bot</c>. The SDK's own keys at the root
/// (<c>MicrosoftAppId</c>, ...) are read where the section has none.
/// </summary>
internal sealed record BotOptions
{
    public const string Section = "Bot";

    /// <summary>Empty: the bot has no registration, and requests without an authorization header are anonymous.</summary>
    public string? MicrosoftAppId { get; init; }

    public string? MicrosoftAppPassword { get; init; }

    /// <summary>MultiTenant or SingleTenant.</summary>
    public string MicrosoftAppType { get; init; } = "MultiTenant";

    public string? MicrosoftAppTenantId { get; init; }

    /// <summary>Takes anonymous requests from beyond this machine, too. Without effect when there is an app id.</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>Hosts besides Microsoft's (with a registration) and this machine that activities may be answered at; <c>*.example.org</c> for all below.</summary>
    public IReadOnlyList<string> AllowedServiceUrlHosts { get; init; } = [];

    /// <summary>In bytes of JSON.</summary>
    public int MaximumActivitySize { get; init; } = 256 * 1024;

    /// <summary>Where tokens come from; the public cloud's when not given.</summary>
    public string? ToChannelFromBotLoginUrl { get; init; }

    public string? ToChannelFromBotOAuthScope { get; init; }

    public bool HasRegistration => !string.IsNullOrEmpty(MicrosoftAppId);
}
