using Huiyin.Concerns.DueActs;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Concerns;

/// <summary>
/// A district in which anything happens that can: each number is one thing, read against what there is by then, so that a story can be cut
/// short anywhere and still be told. What is refused changes nothing; whatever else goes wrong is a mistake.
/// </summary>
internal sealed class RandomWorld : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] Units = ["sanitation", "parks", "environment", "reception"];
    private static readonly Actor[] Staff =
    [
        Ledger.Clerk, new(ActorRole.Clerk, "clerk-2", "Clerk", "parks"), Ledger.Head, new(ActorRole.UnitHead, "head-2", "Head", "parks"), Ledger.Supervisor,
        new(ActorRole.Administrator, "admin-1", "Admin", "reception"), new(ActorRole.Visitor, "visitor-1", "Visitor", "reception"), new(ActorRole.Auditor, "auditor-1", "Auditor", null),
    ];

    private readonly TestDatabase _database;
    private readonly ShakyChannel _channel;
    private readonly List<Resident> _residents = [];
    private readonly List<string> _concerns = [];
    private readonly List<string> _told = [];
    private IServiceProvider _services;

    private RandomWorld(TestDatabase database, ShakyChannel channel) => (_database, _services, _channel) = (database, database.Services, channel);

    /// <summary>What happened so far, a line each.</summary>
    public string Story => string.Join(Environment.NewLine, _told);

    public static async Task<RandomWorld> BeginAsync(DatabaseKind kind)
    {
        var channel = new ShakyChannel();
        var world = new RandomWorld(await TestDatabase.StartAsync(kind, services => services.AddSingleton<IOutboundChannel>(channel)), channel);
        var ledger = new Ledger(world._database);
        foreach (var name in new[] { "anna", "bert", "clara" })
        {
            world._residents.Add(await ledger.ResidentAsync(name));
        }

        return world;
    }

    /// <summary>Does one thing, then looks whether everything still holds; answers what does not.</summary>
    public async Task<IReadOnlyList<string>> StepAsync(int number)
    {
        var dice = new Dice(number);
        var act = dice.Of(_concerns.Count == 0 ? 1 : 24);
        var before = _told.Count;
        try
        {
            await DoAsync(act, dice);
        }
        catch (Exception refused) when (refused is ConcernRefusedException or ConcurrencyConflictException or CrashException)
        {
            Tell(refused is ConcernRefusedException why ? $"   refused: {why.Refusal} {why.Field}" : $"   {refused.GetType().Name}");
        }

        if (_told.Count == before)
        {
            Tell($"{act}");
        }

        var found = await _services.ProveAsync();
        return [.. found.Select(breach => breach.ToString()), .. await EscalationsAsync()];
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private Task DoAsync(int act, Dice dice) => act switch
    {
        0 or 1 => FileAsync(dice),
        >= 2 and <= 8 => TransitionAsync(dice),
        9 => OnConcernAsync(dice, "reply", (service, transaction, id) => service.ReplyAsync(transaction, id, null, "正在处理", dice.Among(Staff), None)),
        10 => OnConcernAsync(dice, "note", (service, transaction, id) => service.NoteAsync(transaction, id, null, "内部备注", dice.Among(Staff), None)),
        11 => OnConcernAsync(dice, "words", (service, transaction, id) => service.AddWordsAsync(transaction, id, "还有一件事", Actor.Resident(dice.Among(_residents).Id), None)),
        12 => JoinAsync(dice),
        13 => OnConcernAsync(dice, "link", (service, transaction, id) => service.LinkAsync(transaction, id, null, dice.Among(_concerns), dice.Among(Staff), None)),
        14 => OnConcernAsync(dice, "unlink", (service, transaction, id) => service.UnlinkAsync(transaction, id, null, dice.Among(Staff), None)),
        15 => OnConcernAsync(dice, "merge", (service, transaction, id) => service.MergeAsync(transaction, id, [(dice.Among(_concerns), null), (dice.Among(_concerns), null)], "同一个路口", dice.Among(Staff), None)),
        16 => OnConcernAsync(dice, "split", (service, transaction, id) => service.SplitAsync(transaction, id, null, "不是一件事", dice.Among(Staff), None)),
        17 => RateOrLinkReporterAsync(dice),
        18 => VisitAsync(dice),
        19 or 20 => SweepAsync(),
        21 => DispatchAsync(dice),
        22 => PassAsync(dice),
        _ => RestartOrEraseAsync(dice),
    };

    private async Task FileAsync(Dice dice)
    {
        var resident = dice.Among(_residents);
        var report = new Ledger(_database).Report(resident) with { Urgent = dice.Of(4) == 0 };
        var concern = await WriteAsync(dice, (service, transaction) => service.FileAsync(transaction, report, Actor.Resident(resident.Id), None));
        _concerns.Add(concern.Id);
        Tell($"file {concern.Number}");
    }

    private async Task TransitionAsync(Dice dice)
    {
        var concern = (await FindAsync(dice.Among(_concerns)))!;
        var rows = Transitions.From(concern.Status, concern.Outcome).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var row = dice.Among(rows);
        // Mostly somebody who may; now and then anybody.
        var role = dice.Of(6) == 0 ? (ActorRole)dice.Of(8) : dice.Among(row.Who);
        if (role == ActorRole.System && row.To == ConcernStatus.InProgress)
        {
            // What comes back by itself comes back in the sweep, which tells the unit why.
            await SweepAsync();
            return;
        }

        var actor = role switch
        {
            ActorRole.Resident => Actor.Resident(dice.Of(4) == 0 ? dice.Among(_residents).Id : concern.ReporterId),
            ActorRole.System => Actor.System,
            _ => Array.Find(Staff, member => member.Role == role && dice.Of(2) == 0) ?? Array.FindLast(Staff, member => member.Role == role)!,
        };
        var request = new TransitionRequest(
            row.To,
            row.Outcome,
            dice.Of(8) == 0 ? null : "已经安排处理",
            dice.Among(Units),
            DateOnly.FromDateTime(_database.Clock.GetUtcNow().UtcDateTime.AddDays(dice.Of(60))),
            "开发商",
            dice.Among(_concerns));
        Tell($"{concern.Number}: {concern.Status} > {row.To} {row.Outcome} by {actor.Role} {actor.Id}");
        await WriteAsync(dice, (service, transaction) => service.TransitionAsync(transaction, concern.Id, null, request, actor, None));
    }

    private async Task OnConcernAsync(Dice dice, string what, Func<ConcernService, ITransaction, string, Task<Concern>> act)
    {
        var id = dice.Among(_concerns);
        Tell($"{what} {(await FindAsync(id))!.Number}");
        await WriteAsync(dice, (service, transaction) => act(service, transaction, id));
    }

    private Task JoinAsync(Dice dice)
    {
        var resident = dice.Among(_residents);
        var conversation = new Ledger(_database).Report(resident).Conversation;
        return OnConcernAsync(dice, $"join by {resident.ChannelUserId}", (service, transaction, id) => service.JoinAsync(transaction, id, conversation, Actor.Resident(resident.Id), None));
    }

    private async Task RateOrLinkReporterAsync(Dice dice)
    {
        if (dice.Of(2) == 0)
        {
            var concern = (await FindAsync(dice.Among(_concerns)))!;
            Tell($"rate {concern.Number}");
            await WriteAsync(dice, (service, transaction) => service.RateAsync(transaction, concern.Id, 1 + dice.Of(5), null, Actor.Resident(concern.ReporterId), None));
            return;
        }

        var resident = dice.Among(_residents);
        var conversation = new Ledger(_database).Report(resident).Conversation;
        await OnConcernAsync(dice, $"reporter becomes {resident.ChannelUserId}", (service, transaction, id) => service.LinkReporterAsync(transaction, id, resident.Id, conversation, None));
    }

    private async Task VisitAsync(Dice dice)
    {
        var visits = _services.GetRequiredService<ReturnVisitService>();
        var open = await ReadAsync(transaction => visits.ListAsync(transaction, new ReturnVisitFilter(Limit: 200), None));
        if (open.Count == 0 || dice.Of(3) == 0)
        {
            var concern = (await FindAsync(dice.Among(_concerns)))!;
            Tell($"open a return visit for {concern.Number}");
            await WriteAsync(dice, async (_, transaction) =>
            {
                await visits.OpenAsync(transaction, concern.Id, dice.Among(_residents).Id, (ReturnVisitReason)dice.Of(3), dice.Among(Staff), None);
                return concern;
            });
            return;
        }

        var (visit, result, actor) = (dice.Among(open), (ReturnVisitResult)dice.Of(5), dice.Among(Staff));
        Tell($"record {result} of the return visit ({visit.Reason}) by {actor.Id}");
        await WriteAsync(dice, async (_, transaction) =>
        {
            await visits.RecordAsync(transaction, visit.Id, result, "问过了", actor, None);
            return null!;
        });
    }

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
        var due = await _database.Transactions.WriteAsync((transaction, stop) => messages.LeaseDueAsync(transaction, now.AddMinutes(1), 8, stop), None);
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

    // One in ten times the process dies before it has committed.
    private Task<Concern> WriteAsync(Dice dice, Func<ConcernService, ITransaction, Task<Concern>> act)
    {
        var dies = dice.Of(10) == 0;
        return _database.Transactions.WriteAsync(
            async (transaction, _) =>
            {
                var concern = await act(_services.GetRequiredService<ConcernService>(), transaction);
                return dies ? throw new CrashException() : concern;
            },
            None);
    }

    // An escalation comes when its time has come and for the act that was due, so none comes twice for one missed deadline.
    private async Task<IReadOnlyList<string>> EscalationsAsync()
    {
        List<string> wrong = [];
        foreach (var id in _concerns)
        {
            Concern? before = null;
            foreach (var e in await ReadAsync(transaction => _database.Queries.EventsAsync(transaction, id, None)))
            {
                if (e.Kind == ConcernEventKind.Escalated && (e.Data.Act != before!.NextAct || e.At < before.NextActDue || e.Data.NextActDue <= e.At))
                {
                    wrong.Add($"{before.Number} was escalated for {e.Data.Act} at {e.At:O} although {before.NextAct} is due at {before.NextActDue:O}, next {e.Data.NextActDue:O}");
                }

                before = ConcernFold.Apply(before, e);
            }
        }

        return wrong;
    }

    private Task<Concern?> FindAsync(string id) => ReadAsync(transaction => _database.Queries.FindAsync(transaction, id, None));

    private Task<T> ReadAsync<T>(Func<ITransaction, Task<T>> work) => _database.ReadAsync(work);

    private void Tell(string what) => _told.Add($"{_database.Clock.GetUtcNow():MM-dd HH:mm} {what}");

    /// <summary>All that is left to chance in one step, drawn from its number.</summary>
    private sealed class Dice(int number)
    {
        private readonly Random _random = new(number);

        public int Of(int sides) => _random.Next(sides);

        public T Among<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
    }

    /// <summary>The process ended here.</summary>
    private sealed class CrashException : Exception;

    /// <summary>Takes what it is given, or not, or for the last time.</summary>
    private sealed class ShakyChannel : IOutboundChannel
    {
        public int Next { get; set; }

        public bool Serves(string channelId) => true;

        public Task<DeliveryOutcome> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken) => Next switch
        {
            0 => throw new TimeoutException("The channel is silent."),
            1 => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Retry("503")),
            2 => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Undeliverable("400")),
            3 => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Undeliverable("403", DeliveryConsequence.RecipientSuspended)),
            _ => Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered()),
        };
    }
}
