using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Bot;

/// <summary>
/// Works off the inbox: one turn at a time in a conversation, many conversations at once. Started again after a crash
/// it finds what was acknowledged and not yet worked, so an acknowledgement is a promise.
/// </summary>
internal sealed partial class TurnProcessor(
    ITransactions transactions,
    IInboxRepository inbox,
    TurnRunner turns,
    InboxSignal signal,
    IWakeUps wakeUps,
    TimeProvider time,
    ILogger<TurnProcessor> logger) : BackgroundService
{
    private const int ConversationsAtOnce = 16;

    // Finds what another node left behind, and what a lost wake-up would have left waiting.
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _places = new(ConversationsAtOnce);
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, bool> _working = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var subscription = wakeUps.Subscribe(Inbox.Topic, Hear);
            await Task.WhenAll(SweepAsync(stoppingToken), TakeAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is still waiting is in the inbox, and is found at the next start.
        }
    }

    private async Task TakeAsync(CancellationToken stoppingToken)
    {
        await foreach (var conversation in signal.ReadAllAsync(stoppingToken))
        {
            lock (_gate)
            {
                if (_working.ContainsKey(conversation))
                {
                    _working[conversation] = true;
                    continue;
                }

                _working.Add(conversation, false);
            }

            _ = Task.Run(() => WorkOffAsync(conversation, stoppingToken), stoppingToken);
        }
    }

    private void Hear(string detail)
    {
        if (Inbox.Conversation(detail) is { } conversation)
        {
            signal.Wake(conversation);
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepEvery, time);
        do
        {
            try
            {
                foreach (var conversation in await transactions.ReadAsync(inbox.PendingConversationsAsync, stoppingToken))
                {
                    signal.Wake(conversation);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                SweepFailed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task WorkOffAsync(ConversationKey conversation, CancellationToken stoppingToken)
    {
        await _places.WaitAsync(stoppingToken);
        try
        {
            do
            {
                while (await turns.RunNextAsync(conversation, stoppingToken) == TurnResult.Worked)
                {
                }
            }
            while (CalledAgain(conversation));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            // The database itself is in trouble: leave the item where it is, and let the sweep bring it back.
            TurnCouldNotRun(conversation.ChannelId, failure);
            Forget(conversation);
            await Task.Delay(PauseAfterFailure, time, stoppingToken);
        }
        finally
        {
            _places.Release();
        }
    }

    private bool CalledAgain(ConversationKey conversation)
    {
        lock (_gate)
        {
            if (_working[conversation])
            {
                _working[conversation] = false;
                return true;
            }

            _working.Remove(conversation);
            return false;
        }
    }

    private void Forget(ConversationKey conversation)
    {
        lock (_gate)
        {
            _working.Remove(conversation);
        }
    }

    [LoggerMessage(1001, LogLevel.Error, "Looking for waiting conversations failed")]
    private partial void SweepFailed(Exception failure);

    [LoggerMessage(1002, LogLevel.Error, "A turn on {Channel} could not be run; its activity stays in the inbox")]
    private partial void TurnCouldNotRun(string channel, Exception failure);
}
