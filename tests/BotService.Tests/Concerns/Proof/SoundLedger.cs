using Huiyin.Concerns.ReturnVisits;
using Huiyin.Storage;

namespace Huiyin.Concerns;

/// <summary>A few concerns with all that verify looks at: settled after a dispute, open, unreachable, merged.</summary>
internal sealed class SoundLedger(Ledger ledger, int round)
{
    private static readonly CancellationToken None = CancellationToken.None;

    public TestDatabase Database => ledger.Database;

    public Resident Anna { get; private set; } = null!;

    public Resident Bert { get; private set; } = null!;

    /// <summary>Reported by Anna, followed by Bert; disputed, then confirmed and rated.</summary>
    public Concern Settled { get; private set; } = null!;

    /// <summary>Reported by Anna, assigned, nothing said yet.</summary>
    public Concern Open { get; private set; } = null!;

    /// <summary>Reported by Bert, whom a task of telling in person is open for.</summary>
    public Concern Unreached { get; private set; } = null!;

    /// <summary>Reported by Bert, merged into <see cref="Open"/>.</summary>
    public Concern Merged { get; private set; } = null!;

    /// <summary>By which a breach may name any of them.</summary>
    public HashSet<string> Names => [Settled.Number, Settled.Id, Open.Number, Unreached.Number, Merged.Number];

    public string VisitId { get; private set; } = "";

    public static async Task<SoundLedger> BuildAsync(TestDatabase database, int round)
    {
        var sound = new SoundLedger(new Ledger(database), round);
        await sound.TellAsync();
        return sound;
    }

    public Task<IReadOnlyList<ConcernEvent>> EventsAsync(Concern concern) => ledger.EventsAsync(concern.Id);

    /// <summary>Writes a step past the service, as a mistake in the code would: chained and folded, but against the table.</summary>
    public Task StepPastTheTableAsync(Concern concern, ConcernEventData data, Actor actor) => Database.WriteAsync(transaction =>
        Database.Get<ConcernHistory>().ContinueAsync(transaction, concern, ConcernEventKind.StatusChanged, actor, data, "说明", Database.Get<ConcernHistory>().Now(), None));

    // In one transaction: a hundred of these are wanted.
    private async Task<bool> TellAsync()
    {
        (Anna, Bert) = (await ledger.ResidentAsync($"anna{round}"), await ledger.ResidentAsync($"bert{round}"));
        return await Database.WriteAsync(async transaction =>
        {
            var service = Database.Concerns;
            var concern = await FileAsync(Anna);
            await service.JoinAsync(transaction, concern.Id, ledger.Report(Bert).Conversation, Actor.Resident(Bert.Id), None);
            await MoveAsync(concern, new(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
            Wait();
            await service.ReplyAsync(transaction, concern.Id, null, "明天派人去看", Ledger.Clerk, None);
            await MoveAsync(concern, new(ConcernStatus.Rectified, Text: "已划线并安排巡查"), Ledger.Clerk);
            Wait();
            await service.AnswerRectificationAsync(transaction, concern.Id, solved: false, "还是老样子", Actor.Resident(Anna.Id), None);
            await MoveAsync(concern, new(ConcernStatus.InProgress), Ledger.Head);
            await MoveAsync(concern, new(ConcernStatus.Rectified, Text: "加装了隔离桩"), Ledger.Head);
            Wait();
            await service.AnswerRectificationAsync(transaction, concern.Id, solved: true, null, Actor.Resident(Anna.Id), None);
            Settled = await service.RateAsync(transaction, concern.Id, 5, "谢谢", Actor.Resident(Anna.Id), None);

            Open = await MoveAsync(await FileAsync(Anna), new(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
            Unreached = await MoveAsync(await FileAsync(Bert), new(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
            VisitId = (await Database.Get<ReturnVisitService>().OpenAsync(transaction, Unreached.Id, Bert.Id, ReturnVisitReason.AskedFor, Ledger.Clerk, None)).Id;
            Unreached = (await Database.Queries.FindAsync(transaction, Unreached.Id, None))!;

            Merged = await FileAsync(Bert);
            Open = await service.MergeAsync(transaction, Open.Id, [(Merged.Id, null)], "同一个路口", Ledger.Clerk, None);
            Wait();
            return true;

            Task<Concern> FileAsync(Resident resident) => service.FileAsync(transaction, ledger.Report(resident), Actor.Resident(resident.Id), None);
            Task<Concern> MoveAsync(Concern which, TransitionRequest to, Actor actor) => service.TransitionAsync(transaction, which.Id, null, to, actor, None);
        });
    }

    // No timer fires for it: the transaction has its own.
    private void Wait() => Database.Clock.Jump(TimeSpan.FromHours(2));
}
