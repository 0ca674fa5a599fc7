using Huiyin.Concerns.DueActs;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Outbox;
using Huiyin.Privacy.Retention;
using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Concerns;

/// <summary>
/// A district in which anything happens that can: each number is one thing, read against what there is by then, so that a story can be cut
/// short anywhere and still be told. What is refused changes nothing; whatever else goes wrong is a mistake.
/// </summary>
internal sealed partial class RandomWorld : IAsyncDisposable
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
        channel.LocalTime = () => world._database.Get<DistrictTime>().Now;
        // One at the web chat, and two whose phones ring: their news waits for the morning, and for a minute for more.
        foreach (var (name, channelId) in new[] { ("anna", "webchat"), ("bert", "sms"), ("clara", "telegram") })
        {
            world._residents.Add(await world.ResidentAsync(name, channelId));
        }

        return world;
    }

    private Task<Resident> ResidentAsync(string name, string channelId) => _database.WriteAsync(async transaction =>
    {
        var resident = await _database.Get<IResidentRepository>().EnsureAsync(transaction, channelId, name, "zh-CN", None);
        await _database.Get<IConversationRepository>().RefreshAsync(transaction, new Ledger(_database).ConversationOf(resident.Id, $"chat-{name}") with { Key = ChatOf(resident) }, None);
        return resident;
    });

    private static ConversationKey ChatOf(Resident resident) => new(resident.ChannelId, $"chat-{resident.ChannelUserId}");

    /// <summary>Does one thing, then looks whether everything still holds; answers what does not.</summary>
    public async Task<IReadOnlyList<string>> StepAsync(int number)
    {
        var dice = new Dice(number);
        var act = dice.Of(_concerns.Count == 0 ? 1 : 26);
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
        return [.. found.Select(breach => breach.ToString()), .. await EscalationsAsync(), .. _channel.AtNight];
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
        23 => BulkAssignAsync(dice),
        24 => RetainAsync(dice),
        _ => RestartOrEraseAsync(dice),
    };

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
}
