using Huiyin.Bot;
using Huiyin.Outbox;
using Huiyin.Protocol;
using Huiyin.Transactions;
using Microsoft.Bot.Schema;

namespace Huiyin.Channels;

/// <summary>
/// Takes activities from Bot Framework channels: checks, stores, acknowledges. The turn runs afterwards and answers at
/// the serviceUrl, so a slow bot or a hanging channel holds no request.
/// </summary>
internal sealed class ConnectorEndpoint(
    ConnectorAuthentication authentication, ITransactions transactions, IInbox inbox, BotOptions options)
{
    public const string Path = "/api/messages";

    public async Task<IResult> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (authentication.CheckCaller(request) is { } stranger)
        {
            return stranger.ToResult();
        }

        // Asking for JSON also keeps web pages from posting here in a visitor's name: browsers ask first.
        if (!request.HasJsonContentType())
        {
            return ConnectorProblem.NotJson().ToResult();
        }

        var body = await ActivityBody.ReadAsync(request, options.MaximumActivitySize, cancellationToken);
        if (body is null)
        {
            return ConnectorProblem.TooLarge(options.MaximumActivitySize).ToResult();
        }

        return Parse(body, out var activity) ?? await AcceptAsync(request, activity, body, cancellationToken);
    }

    private static IResult? Parse(byte[] body, out Activity activity)
    {
        activity = null!;
        try
        {
            activity = ActivityJson.Parse(body);
            BotMention.Strip(activity);
        }
        catch (ActivityFormatException failure)
        {
            return ConnectorProblem.BadRequest(failure.Message).ToResult();
        }

        return ActivityCheck.Problem(activity) is { } problem ? ConnectorProblem.BadRequest(problem).ToResult() : null;
    }

    private async Task<IResult> AcceptAsync(HttpRequest request, Activity activity, byte[] body, CancellationToken cancellationToken)
    {
        if (await authentication.CheckActivityAsync(request, activity, cancellationToken) is { } refusal)
        {
            return refusal.ToResult();
        }

        switch (activity.Type)
        {
            case ActivityTypes.Invoke:
                // An invoke wants its answer in this response, and the bot has none to give: the SDK's answer to that.
                return ConnectorProblem.NotOffered("The bot handles no invokes.").ToResult();
            case ActivityTypes.Typing or ActivityTypes.Trace:
                return Results.Ok();
        }

        InboundActivityId.Ensure(activity, body);
        var id = activity.Id;
        var stored = Prepare(activity);
        await transactions.WriteAsync((transaction, token) => inbox.AcceptAsync(transaction, stored, token), cancellationToken);
        return Results.Ok(new ResourceResponse(id));
    }

    private static InboundActivity Prepare(Activity activity)
    {
        activity.ChannelId = ConnectorChannelIds.Inside(activity.ChannelId);
        return new InboundActivity(
            new ConversationKey(activity.ChannelId, activity.Conversation.Id), InboundActivityId.Key(activity.Id), ActivityJson.Write(activity));
    }
}
