using Huiyin.Outbox;
using Huiyin.Protocol;
using Huiyin.Transactions;
using Microsoft.Bot.Builder;

namespace Huiyin.Bot;

/// <summary>Runs one turn as one transaction: inbox item, bot, state, concern and outgoing messages commit together or not at all.</summary>
internal sealed partial class TurnRunner(
    ITransactions transactions,
    IInboxRepository inbox,
    IServiceScopeFactory scopes,
    TurnApology apology,
    TurnTyping typing,
    IRemoteFiles files,
    ILogger<TurnRunner> logger)
{
    public async Task<TurnResult> RunNextAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        InboxItem? taken = null;
        try
        {
            return await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    taken = await inbox.NextAsync(transaction, conversation, token);
                    if (taken is null)
                    {
                        return TurnResult.Nothing;
                    }

                    await RunBotAsync(transaction, taken, token);
                    await inbox.MarkProcessedAsync(transaction, taken, token);
                    return TurnResult.Worked;
                },
                cancellationToken);
        }
        catch (FilesNotFetchedException missing)
        {
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    await typing.ShowAsync(transaction, conversation, missing.Activity, token);
                    return 0;
                },
                cancellationToken);
            await files.FetchAsync(missing.Activity, cancellationToken);
            return TurnResult.Worked;
        }
        catch (Exception failure) when (taken is not null && !cancellationToken.IsCancellationRequested)
        {
            await RecordFailureAsync(taken, failure, cancellationToken);
            return TurnResult.Worked;
        }
    }

    private async Task RunBotAsync(ITransaction transaction, InboxItem item, CancellationToken cancellationToken)
    {
        using var trace = BotTelemetry.Source.StartActivity("turn");
        trace?.SetTag("channel", item.Conversation.ChannelId);
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var turn = services.GetRequiredService<TurnScope>();
        turn.Begin(transaction);
        await services.GetRequiredService<TurnAdapter>().RunAsync(turn, ActivityJson.Parse(item.Payload), services.GetRequiredService<IBot>(), cancellationToken);
    }

    // The turn is rolled back and tried again after a pause; given up, the item is set aside with its words kept, the
    // resident is told, and the conversation goes on.
    private Task RecordFailureAsync(InboxItem item, Exception failure, CancellationToken cancellationToken)
    {
        // Only the type and the place are logged and stored: a message may quote the resident.
        var kind = failure.GetType().Name;
        TurnFailed(item.Conversation.ChannelId, item.Attempts + 1, kind, failure.StackTrace);
        return transactions.WriteAsync(
            async (transaction, token) =>
            {
                if (!await inbox.MarkFailedAsync(transaction, item, kind, token))
                {
                    await apology.EnqueueAsync(transaction, item, token);
                }
                else if (TurnApology.Parsed(item) is { } activity)
                {
                    await typing.ShowAsync(transaction, item.Conversation, activity, token);
                }

                return 0;
            },
            cancellationToken);
    }

    [LoggerMessage(1010, LogLevel.Warning, "A turn on {Channel} failed, attempt {Attempt}: {Failure}\n{Stack}")]
    private partial void TurnFailed(string channel, int attempt, string failure, string? stack);
}
