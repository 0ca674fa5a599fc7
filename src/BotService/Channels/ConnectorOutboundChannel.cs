using Huiyin.Outbox;
using Huiyin.Protocol;
using Huiyin.Transactions;
using Microsoft.Bot.Schema;

namespace Huiyin.Channels;

/// <summary>Delivers to every channel that is reached through the Bot Connector: all but the built-in chat.</summary>
internal sealed class ConnectorOutboundChannel(
    ITransactions transactions,
    IConversationRepository conversations,
    IDeliveredActivities delivered,
    ConnectorHttpClient http,
    ServiceUrls serviceUrls,
    ChannelPolicies policies,
    TimeProvider time) : IOutboundChannel
{
    public bool Serves(string channelId) => !ConnectorChannelIds.IsBuiltIn(channelId);

    public async Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        Activity activity;
        try
        {
            activity = ActivityJson.Parse(message.Payload);
        }
        catch (ActivityFormatException failure)
        {
            return new DeliveryOutcome.Undeliverable(failure.Message);
        }

        var (conversation, channelActivityId) = await transactions.ReadAsync(
            async (transaction, token) => (
                await conversations.FindAsync(transaction, message.Conversation, token),
                message.Operation == OutboxOperation.Send
                    ? null
                    : await delivered.FindChannelIdAsync(transaction, message.Conversation, message.ActivityId, token)),
            cancellationToken);

        // The address of the last message that came in; the payload's own was right when it was written.
        var serviceUrl = ServiceUrls.Parse(conversation?.ServiceUrl) ?? ServiceUrls.Parse(activity.ServiceUrl);
        if (serviceUrl is null)
        {
            return new DeliveryOutcome.Undeliverable("The conversation has no serviceUrl.");
        }

        if (!serviceUrls.StillAllows(serviceUrl))
        {
            return new DeliveryOutcome.Undeliverable($"The host {serviceUrl.Host} of the serviceUrl is not allowed; see the option Bot:AllowedServiceUrlHosts.");
        }

        if (message.Operation != OutboxOperation.Send && channelActivityId is null)
        {
            return new DeliveryOutcome.Undeliverable("The channel named no activity that could be changed.");
        }

        Address(activity, message.Conversation, serviceUrl);
        var parts = TextParts.Of(activity.Text, policies.Of(message.Conversation.ChannelId).TextLimit);
        return message.Operation == OutboxOperation.Send && parts.Count > 1
            ? await SendInPartsAsync(message, activity, parts, serviceUrl, cancellationToken)
            : await SendAsync(
                ConnectorRequest.Create(serviceUrl, message.Conversation.ConversationId, message.Operation, channelActivityId, activity),
                message.Operation,
                cancellationToken);
    }

    // Answers to tap, and what else hangs on the message, go with the last part.
    private async Task<DeliveryOutcome> SendInPartsAsync(OutboxMessage message, Activity activity, IReadOnlyList<string> parts, Uri serviceUrl, CancellationToken cancellationToken)
    {
        DeliveryOutcome outcome = new DeliveryOutcome.Delivered();
        var whole = ActivityJson.Write(activity);
        for (var part = Math.Min(message.PartsSent, parts.Count - 1); part < parts.Count; part++)
        {
            var piece = ActivityJson.Parse(whole);
            piece.Text = parts[part];
            if (part < parts.Count - 1)
            {
                (piece.SuggestedActions, piece.Attachments, piece.InputHint) = (null, null, InputHints.IgnoringInput);
            }

            outcome = await SendAsync(
                ConnectorRequest.Create(serviceUrl, message.Conversation.ConversationId, OutboxOperation.Send, null, piece), OutboxOperation.Send, cancellationToken);
            if (outcome is not DeliveryOutcome.Delivered)
            {
                return outcome is DeliveryOutcome.Retry retry ? retry with { PartsSent = part } : outcome;
            }
        }

        return outcome;
    }

    private static void Address(Activity activity, ConversationKey key, Uri serviceUrl)
    {
        ChannelCapabilities.Of(key.ChannelId).Fit(activity);
        activity.ChannelId = ConnectorChannelIds.Outside(key.ChannelId);
        activity.ServiceUrl = serviceUrl.OriginalString;
        activity.Conversation ??= new ConversationAccount(id: key.ConversationId);
    }

    private async Task<DeliveryOutcome> SendAsync(ConnectorRequest request, OutboxOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return await SendPolicy.JudgeAsync(response, operation, time, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            return new DeliveryOutcome.Retry($"The channel cannot be reached: {failure.HttpRequestError}.");
        }
        catch (IOException)
        {
            return new DeliveryOutcome.Retry("The channel broke off its answer.", IsUncertain: true);
        }
    }
}
