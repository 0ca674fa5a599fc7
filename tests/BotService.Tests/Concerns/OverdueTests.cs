using Huiyin.Concerns.DueActs;
using Huiyin.Desk.Worklists;
using Huiyin.Storage;

namespace Huiyin.Concerns;

/// <summary>An escalation gives the level above a time of its own; the unit is late all the same, and sees so on its desk.</summary>
public sealed class OverdueTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Concern_EscalatedAndNotDone_StaysOverdueUntilTheActIsDone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.MoveAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")), new TransitionRequest(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
        Assert.Empty(await OverdueAsync(database));
        database.Clock.Advance(concern.FirstContactDue - database.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        await database.Get<DueActSweep>().SweepAsync(None);

        var escalated = await ledger.ReadAsync(concern.Id);
        Assert.Equal(1, escalated.EscalationLevel);
        Assert.True(escalated.NextActDue > database.Clock.GetUtcNow());
        Assert.Equal([concern.Id], await OverdueAsync(database));

        await ledger.DoAsync((service, transaction) => service.ReplyAsync(transaction, concern.Id, null, "明天派人去看", Ledger.Clerk, None));
        Assert.Empty(await OverdueAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task List_OfOverdueConcernsPageByPage_ShowsEachOnceAndTheLatestFirst(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        for (var i = 0; i < 5; i++)
        {
            await ledger.FileAsync(resident);
            database.Clock.Advance(TimeSpan.FromHours(1));
        }

        database.Clock.Advance(TimeSpan.FromDays(2));
        // Some are with the level above by now, whose times are in another order.
        await database.Get<DueActSweep>().SweepAsync(None);
        var view = new WorklistView(ConcernVisibility.All, database.Clock.GetUtcNow(), database.Clock.GetUtcNow().AddHours(5));

        List<string> seen = [];
        Concern? last = null;
        do
        {
            var page = await database.ReadAsync(transaction => database.Get<IWorklistRepository>().ListAsync(
                transaction, Worklist.Overdue, view, last is null ? null : WorklistPlaces.After(last, Worklist.Overdue), 2, None));
            seen.AddRange(page.Select(concern => concern.Number));
            last = page.Count == 0 ? null : page[^1];
        }
        while (last is not null);

        Assert.Equal(5, seen.Count);
        Assert.Equal(seen.Distinct().Order(), seen);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Concern_AskedOrDeferred_IsNotOverdueWhileTheUnitWaits(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        await ledger.MoveAsync(await ledger.FileAsync(resident), new TransitionRequest(ConcernStatus.AwaitingResident, Text: "哪一号楼？"), Ledger.Clerk);
        var assigned = await ledger.MoveAsync(await ledger.FileAsync(resident), new TransitionRequest(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
        await ledger.MoveAsync(assigned, new TransitionRequest(ConcernStatus.Deferred, Text: "列入下季度计划", ReviewOn: new DateOnly(2026, 12, 20)), Ledger.Head);

        database.Clock.Advance(TimeSpan.FromDays(10));

        Assert.Empty(await OverdueAsync(database));
    }

    // What the desk and the list of the API call overdue is the same.
    private static async Task<IReadOnlyList<string>> OverdueAsync(TestDatabase database)
    {
        var now = database.Clock.GetUtcNow();
        var desk = await database.ReadAsync(transaction => database.Get<IWorklistRepository>().ListAsync(transaction, Worklist.Overdue, new WorklistView(ConcernVisibility.All, now, now.AddHours(5)), null, 10, None));
        var counted = await database.ReadAsync(transaction => database.Get<IWorklistRepository>().CountAsync(transaction, new WorklistView(ConcernVisibility.All, now, now.AddHours(5)), 10, None));
        var listed = await database.ReadAsync(transaction => database.Queries.ListAsync(transaction, new ConcernFilter { OverdueAt = now }, None));
        Assert.Equal(desk.Count, counted[Worklist.Overdue]);
        Assert.Equal(desk.Select(concern => concern.Id).Order(), listed.Items.Select(concern => concern.Id).Order());
        return [.. desk.Select(concern => concern.Id)];
    }
}
