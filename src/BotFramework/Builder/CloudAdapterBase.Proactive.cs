using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Turns that the bot begins by itself, in a conversation that it knows or one that it opens.</summary>
public abstract partial class CloudAdapterBase
{
    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(CreateClaimsIdentity(botAppId), reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ValidateContinuation(continuationActivity);
        return ProcessProactiveAsync(CreateClaimsIdentity(botAppId), continuationActivity, null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        ValidateContinuation(continuationActivity);
        return ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
    }

    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        var connectors = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var connector = await connectors.CreateAsync(serviceUrl, audience, cancellationToken);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken)
            ?? throw new InvalidOperationException("The channel created no conversation.");

        using var context = CreateTurnContext(
            CreationEvent(created, channelId, serviceUrl, conversationParameters), identity, audience, connector, connectors, callback);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string? audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        audience ??= BotFrameworkAuthentication.GetOriginatingAudience();
        var connectors = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var connector = await connectors.CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken);
        using var context = CreateTurnContext(continuationActivity, claimsIdentity, audience, connector, connectors, callback);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    private static void ValidateContinuation(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.Conversation is null)
        {
            throw new ArgumentException("A continuation needs a conversation.", nameof(activity));
        }

        if (string.IsNullOrEmpty(activity.ServiceUrl))
        {
            throw new ArgumentException("A continuation needs a serviceUrl.", nameof(activity));
        }
    }

    private static Activity CreationEvent(
        ConversationResourceResponse created, string channelId, string serviceUrl, ConversationParameters parameters) =>
        new(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
            Conversation = new ConversationAccount { Id = created.Id, IsGroup = parameters.IsGroup, TenantId = parameters.TenantId },
            ChannelData = parameters.ChannelData,
            Recipient = parameters.Bot,
        };
}
