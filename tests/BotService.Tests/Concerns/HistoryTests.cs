using System.Data.Common;
using Dapper;
using Huiyin.Storage;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

public sealed class HistoryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task RandomActs_OnManyConcerns_RowEqualsTheFoldAndTheChainHolds(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var random = new Random(20261122);
        var resident = await ledger.ResidentAsync("anna");
        var target = await ledger.FileAsync(resident);

        for (var run = 0; run < 12; run++)
        {
            var concern = await ledger.FileAsync(resident);
            var (accepted, owed) = (1, 0);
            for (var step = 0; step < 15; step++)
            {
                database.Clock.Advance(TimeSpan.FromMinutes(random.Next(1, 2000)));
                try
                {
                    var (act, actor, tells) = RandomAct(random, concern, target);
                    concern = await ledger.DoAsync(act);
                    accepted++;
                    owed += tells && actor.Role != ActorRole.Resident ? 1 : 0;
                }
                catch (ConcernRefusedException)
                {
                    Assert.Equal(concern, await ledger.ReadAsync(concern.Id));
                }
            }

            await AssertSoundAsync(ledger, concern.Id);
            Assert.True((await ledger.EventsAsync(concern.Id)).Count >= accepted);
            Assert.Equal(owed, (await ledger.OutboxAsync(concern.Id)).Count);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Events_ChangedByHand_AreRefusedByTheDatabase(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var concern = await new Ledger(database).FileAsync(await new Ledger(database).ResidentAsync("anna"));

        foreach (var sql in new[]
        {
            "UPDATE concern_event SET actor_name = 'somebody else'",
            "DELETE FROM concern_event",
            kind == DatabaseKind.Sqlite
                ? "INSERT OR REPLACE INTO concern_event SELECT concern_id, sequence, kind, at, actor_role, 'x', actor_name, actor_unit, data, previous_hash, hash FROM concern_event"
                : "TRUNCATE concern_event CASCADE",
        })
        {
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync(sql));
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }

        await AssertSoundAsync(new Ledger(database), concern.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_Erased_LeaveTheChainWhole(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")));

        await database.ExecuteAsync("DELETE FROM concern_text");
        var events = await ledger.EventsAsync(concern.Id);

        Assert.All(events, e => Assert.Null(e.Text));
        Assert.All(events, e => Assert.Equal(e.Hash, ConcernEventHash.Of(e)));
        Assert.DoesNotContain(events, e => e.DataJson.Contains("车", StringComparison.Ordinal) || e.DataJson.Contains("138", StringComparison.Ordinal));
    }

    [Fact]
    public void Hash_AnyFieldDiffers_Differs()
    {
        var e = new ConcernEvent
        {
            ConcernId = "c",
            Sequence = 2,
            Kind = ConcernEventKind.Noted,
            At = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero),
            Actor = new Actor(ActorRole.Clerk, "a", "b", "c"),
            DataJson = "{}",
            PreviousHash = "p",
        };
        ConcernEvent[] variants =
        [
            e,
            e with { ConcernId = "d" },
            e with { Sequence = 3 },
            e with { Kind = ConcernEventKind.Replied },
            e with { At = e.At.AddMilliseconds(1) },
            e with { Actor = e.Actor with { Role = ActorRole.UnitHead } },
            e with { Actor = e.Actor with { Name = "bc", Unit = "" } },
            e with { Actor = e.Actor with { Name = null } },
            e with { DataJson = "{ }" },
            e with { PreviousHash = "q" },
        ];

        Assert.Equal(variants.Length, variants.Select(ConcernEventHash.Of).Distinct().Count());
    }

    private static async Task AssertSoundAsync(Ledger ledger, string concernId)
    {
        var row = await ledger.ReadAsync(concernId);
        var events = await ledger.EventsAsync(concernId);
        var (previous, fold) = ("", (Concern?)null);
        foreach (var (e, index) in events.Select((e, index) => (e, index)))
        {
            Assert.Equal((index + 1, previous, ConcernEventHash.Of(e)), (e.Sequence, e.PreviousHash, e.Hash));
            Assert.Equal(e.Text is null ? null : ConcernEventHash.OfText(e.Text, e.TextSalt!), e.Data.TextDigest);
            previous = e.Hash;
            fold = ConcernFold.Apply(fold, e);
        }

        Assert.Equal(fold! with { Place = row.Place, SinceWhen = row.SinceWhen, Phone = row.Phone }, row);
    }

    private static (Func<ConcernService, ITransaction, Task<Concern>> Act, Actor Actor, bool Tells) RandomAct(Random random, Concern concern, Concern target)
    {
        Actor[] actors = [Ledger.Clerk, Ledger.Head, Ledger.Supervisor, Actor.Resident(concern.ReporterId), Actor.System];
        var actor = actors[random.Next(actors.Length)];
        switch (random.Next(6))
        {
            case 0:
                return ((service, transaction) => service.ReplyAsync(transaction, concern.Id, null, "reply", Staff(actor), None), Staff(actor), true);
            case 1:
                return ((service, transaction) => service.NoteAsync(transaction, concern.Id, null, "note", Staff(actor), None), Staff(actor), false);
            case 2:
                return ((service, transaction) => service.AddWordsAsync(transaction, concern.Id, "more", Actor.Resident(concern.ReporterId), None), Actor.Resident("any"), false);
            default:
                var steps = TransitionCheck.NextSteps(concern, actor);
                var row = steps.Count > 0 ? steps[random.Next(steps.Count)] : Transitions.All[random.Next(Transitions.All.Count)];
                var request = new TransitionRequest(row.To, row.Outcome, "words", $"unit-{random.Next(3)}", DateOnly.FromDateTime(concern.UpdatedAt.Date).AddDays(40), "others", target.Id);
                return ((service, transaction) => service.TransitionAsync(transaction, concern.Id, concern.Version, request, actor, None), actor, true);
        }
    }

    private static Actor Staff(Actor actor) => actor.Role is ActorRole.Resident ? Ledger.Clerk : actor;
}
