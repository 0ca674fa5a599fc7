using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Fetches the token with which the bot identifies itself to a channel, and keeps it until shortly before it expires.</summary>
public abstract class AppCredentials
{
    private readonly Lazy<TokenCache> _tokens;
    private readonly string? _oAuthScope;

    public AppCredentials(string? channelAuthTenant = null, HttpClient? customHttpClient = null, ILogger? logger = null)
        : this(channelAuthTenant, customHttpClient, logger, null)
    {
    }

    public AppCredentials(string? channelAuthTenant = null, HttpClient? customHttpClient = null, ILogger? logger = null, string? oAuthScope = null)
    {
        AuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger;
        _oAuthScope = oAuthScope;
        _tokens = new(() => new TokenCache(CreateTokenSource(), TimeProvider.System));
    }

    public string? MicrosoftAppId { get; set; }

    public virtual string OAuthEndpoint => string.Format(null, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        string.IsNullOrEmpty(AuthTenant) ? AuthenticationConstants.DefaultChannelAuthTenant : AuthTenant);

    public virtual string OAuthScope => string.IsNullOrWhiteSpace(_oAuthScope) ? AuthenticationConstants.ToChannelFromBotOAuthScope : _oAuthScope;

    public virtual bool ValidateAuthority => true;

    protected string? AuthTenant { get; set; }

    protected HttpClient? CustomHttpClient { get; set; }

    protected ILogger? Logger { get; set; }

    public async Task<string?> GetTokenAsync(bool forceRefresh = false) =>
        await TokenAsync(forceRefresh ? TokenCache.AnyToken : null, CancellationToken.None);

    /// <param name="rejected">The token that the channel just refused, so that parallel refusals ask for one new token.</param>
    /// <param name="cancellationToken">Ends this wait; the request for the token goes on for the others who wait.</param>
    internal ValueTask<string?> TokenAsync(string? rejected, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(MicrosoftAppId) ? default : _tokens.Value.GetAsync(rejected, cancellationToken);

    internal HttpClient? HttpClientForTokens => CustomHttpClient;

    internal abstract ITokenSource CreateTokenSource();
}
