using System.Data.Common;
using Huiyin.Storage;

namespace Huiyin.Concerns;

public sealed class NextActTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task NextAct_OnTheWayToClosing_IsThereForEveryOpenStatus(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        Assert.Equal((NextAct.Accept, filed.AcceptanceDue), (filed.NextAct, filed.NextActDue));

        var assigned = await ledger.MoveAsync(filed, new TransitionRequest(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
        Assert.Equal((NextAct.FirstContact, filed.FirstContactDue), (assigned.NextAct, assigned.NextActDue));

        var begun = await ledger.MoveAsync(assigned, new TransitionRequest(ConcernStatus.InProgress), Ledger.Clerk);
        Assert.Equal((NextAct.Resolve, filed.ResolutionDue), (begun.NextAct, begun.NextActDue));

        var asked = await ledger.MoveAsync(begun, new TransitionRequest(ConcernStatus.AwaitingResident, Text: "?"), Ledger.Clerk);
        Assert.Equal(NextAct.AwaitAnswer, asked.NextAct);

        var answered = await ledger.MoveAsync(asked, new TransitionRequest(ConcernStatus.InProgress), Ledger.Clerk);
        var deferred = await ledger.MoveAsync(answered, new TransitionRequest(ConcernStatus.Deferred, Text: "冬天修不了", ReviewOn: new DateOnly(2026, 12, 1)), Ledger.Head);
        Assert.Equal((NextAct.Review, new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)), (deferred.NextAct, deferred.NextActDue));

        var rectified = await ledger.RectifyAsync(deferred);
        Assert.Equal(NextAct.Confirm, rectified.NextAct);

        var reopened = await ledger.AnswerAsync(rectified, solved: false);
        Assert.Equal((NextAct.Accept, reopened.AcceptanceDue), (reopened.NextAct, reopened.NextActDue));
        Assert.True(reopened.AcceptanceDue > database.Clock.GetUtcNow());

        var closed = await ledger.AnswerAsync(await ledger.RectifyAsync(reopened, Ledger.Supervisor), solved: true);
        Assert.Equal((null, null, null), ((NextAct?)closed.NextAct, closed.NextActDue, closed.WakeAt));
        Assert.Equal(closed, await ledger.ReadAsync(filed.Id));
        Assert.Equal(closed, (await ledger.EventsAsync(filed.Id)).Aggregate((Concern?)null, ConcernFold.Apply)! with { Place = closed.Place, SinceWhen = closed.SinceWhen, Phone = closed.Phone });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Row_OpenWithoutANextAct_IsRefusedByTheDatabase(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        await ledger.FileAsync(await ledger.ResidentAsync("anna"));

        await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync("UPDATE concern SET next_act = NULL"));
        await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync("UPDATE concern SET next_act_due = NULL"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task File_Urgently_HasTwoHoursWhateverTheCategory(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");

        var filed = await ledger.DoAsync((service, transaction) =>
            service.FileAsync(transaction, ledger.Report(resident) with { Urgent = true }, Actor.Resident(resident.Id), CancellationToken.None));

        Assert.Equal((DeadlineClass.Urgent, database.Clock.GetUtcNow().AddHours(2)), (filed.DeadlineClass, filed.ResolutionDue));
    }
}
