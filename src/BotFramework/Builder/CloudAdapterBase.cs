using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Runs a bot's turns against channels that are reached through the Bot Connector protocol. Streaming connections are left out.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <summary>Authenticates the activity and runs its turn.</summary>
    /// <exception cref="UnauthorizedAccessException">The header does not prove that the activity comes from its channel.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var authenticated = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(authenticated, activity, callback, cancellationToken);
    }

    /// <returns>What the HTTP response must carry: an invoke's answer or the expected replies; null for 200 and nothing.</returns>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);

        activity.CallerId = authenticateRequestResult.CallerId;
        var audience = authenticateRequestResult.Audience;
        using var connector = await authenticateRequestResult.ConnectorFactory.CreateAsync(activity.ServiceUrl, audience, cancellationToken);
        using var context = CreateTurnContext(
            activity, authenticateRequestResult.ClaimsIdentity, audience, connector, authenticateRequestResult.ConnectorFactory, callback);
        await RunPipelineAsync(context, callback, cancellationToken);
        return Answer(context);
    }

    /// <summary>An identity that stands for the bot itself, for turns that no request began.</summary>
    protected ClaimsIdentity CreateClaimsIdentity(string? botAppId)
    {
        botAppId ??= string.Empty;
        return new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, botAppId),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId),
        ]);
    }

    private TurnContext CreateTurnContext(
        Activity activity,
        ClaimsIdentity identity,
        string? audience,
        IConnectorClient connector,
        ConnectorFactory connectors,
        BotCallbackHandler callback)
    {
        var context = new TurnContext(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        context.TurnState.Add(connector);
        context.TurnState.Add(connectors);
        context.TurnState.Add(callback);
        context.TurnState.Set(OAuthScopeKey, audience);
        return context;
    }

    private static InvokeResponse? Answer(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        }

        if (context.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        // 501 tells the channel that the bot has no handler for this invoke.
        return context.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse { Status = 501 };
    }
}
