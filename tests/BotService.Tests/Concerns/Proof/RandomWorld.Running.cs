using Huiyin.Concerns.DueActs;
using Huiyin.Outbox;
using Huiyin.Privacy.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Concerns;

/// <summary>What the service does by itself, and what befalls it.</summary>
internal sealed partial class RandomWorld
{
    // Once done, nothing that is due is left, and a second round finds nothing.
    private async Task SweepAsync()
    {
        var sweep = _services.GetRequiredService<DueActSweep>();
        var (done, rounds) = (await sweep.SweepAsync(None), 0);
        Tell($"sweep: {done}");
        // What was settled may be due again at once, but not for ever.
        while (await sweep.SweepAsync(None) > 0)
        {
            if (++rounds > 20)
            {
                throw new InvalidOperationException("The sweep never ends.");
            }
        }

        var now = _database.Clock.GetUtcNow();
        var left = await ReadAsync(transaction => _services.GetRequiredService<IDueActRepository>().DueAsync(transaction, Enum.GetValues<NextAct>(), now, null, 100, None));
        if (left.Count > 0)
        {
            throw new InvalidOperationException($"Due and not done: {string.Join(", ", left)}");
        }
    }

    // What the dispatcher does, one message after the other, on a channel that often fails; sometimes the process dies in between.
    private async Task DispatchAsync(Dice dice)
    {
        var (messages, delivery, record) = (_services.GetRequiredService<IOutboxRepository>(), _services.GetRequiredService<Delivery>(), _services.GetRequiredService<DeliveryRecord>());
        var now = _database.Clock.GetUtcNow();
        var digests = _services.GetRequiredService<DigestGathering>();
        var due = await _database.Transactions.WriteAsync(
            async (transaction, stop) => await digests.GatherAsync(transaction, await messages.LeaseDueAsync(transaction, now.AddMinutes(1), 8, stop), stop),
            None);
        Tell($"dispatch {due.Count}");
        foreach (var message in due)
        {
            _channel.Next = dice.Of(6);
            var outcome = await delivery.AttemptAsync(message, None);
            if (dice.Of(8) == 0)
            {
                throw new CrashException();
            }

            await _database.Transactions.WriteAsync(
                async (transaction, stop) =>
                {
                    await record.WriteAsync(transaction, message, outcome, stop);
                    return true;
                },
                None);
        }
    }

    // What was closed some time ago loses its words; the ledger's record stays whole.
    private async Task RetainAsync(Dice dice)
    {
        var (records, before) = (_services.GetRequiredService<IRetentionRepository>(), _database.Clock.GetUtcNow().AddDays(-dice.Of(30)));
        var (concerns, chats) = await _database.Transactions.WriteAsync(
            async (transaction, stop) => (await records.EraseConcernsAsync(transaction, before, (RetainedWords)dice.Of(2), 10, stop), await records.EraseChatsAsync(transaction, before, 10, stop)),
            None);
        Tell($"retention: {concerns} concerns, {chats} chats");
    }

    private Task PassAsync(Dice dice)
    {
        var (by, isJump) = (TimeSpan.FromMinutes(Math.Pow(2, dice.Of(16))), dice.Of(5) == 0);
        Tell(isJump ? $"the clock goes back by {by}" : $"{by} pass");
        if (isJump)
        {
            _database.Clock.Jump(-by);
        }
        else
        {
            _database.Clock.Advance(by);
        }

        return Task.CompletedTask;
    }

    private async Task RestartOrEraseAsync(Dice dice)
    {
        if (dice.Of(3) > 0)
        {
            // Another process on the same database: whatever this one knew by heart is gone.
            Tell("restart");
            _services = _database.Build(services => services.AddSingleton<IOutboundChannel>(_channel));
            return;
        }

        var resident = dice.Among(_residents);
        Tell($"erase {resident.ChannelUserId}");
        await _database.Transactions.WriteAsync((transaction, stop) => _services.GetRequiredService<IResidentErasure>().EraseAsync(transaction, resident.Id, stop), None);
    }
}
