using Huiyin.Concerns.Closing;
using Huiyin.Concerns.DueActs;
using Huiyin.Concerns.Notices;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Storage;

namespace Huiyin.Concerns;

/// <summary>Rectified is not closed: the resident is asked, asked again, visited, and only then it ends without an answer.</summary>
public sealed class ClosingTests
{
    private static readonly Actor Visitor = new(ActorRole.Visitor, "visitor-1", "Visitor", "office-wenchang");
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Silence_DayByDay_RemindsTwiceThenVisitsThenCloses(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")));
        await ledger.FollowAsync(concern, await ledger.ResidentAsync("bert"));
        var happened = new List<string>();

        for (var day = 1; day <= 14; day++)
        {
            database.Clock.Advance(TimeSpan.FromDays(1));
            await SweepAsync(ledger);
            var now = await ledger.ReadAsync(concern.Id);
            happened.Add($"{day}: {string.Join(',', (await ledger.OutboxAsync(concern.Id)).Skip(1).Select(line => line.Purpose))} {(await VisitsAsync(ledger, concern)).Count} {now.Outcome}");
        }

        Assert.Equal("1:  0 ", happened[0]);
        Assert.Equal("2: concern.reminder.first 0 ", happened[1]);
        Assert.Equal("4: concern.reminder.first 0 ", happened[3]);
        Assert.Equal("5: concern.reminder.first,concern.reminder.second 0 ", happened[4]);
        Assert.Equal("6: concern.reminder.first,concern.reminder.second 0 ", happened[5]);
        Assert.Equal("7: concern.reminder.first,concern.reminder.second 1 ", happened[6]);
        Assert.Equal("11: concern.reminder.first,concern.reminder.second 1 ", happened[10]);
        Assert.Equal("12: concern.reminder.first,concern.reminder.second,concern.unanswered,concern.unanswered 1 Unanswered", happened[11]);
        Assert.Equal(happened[11][3..], happened[13][3..]);
        var visit = Assert.Single(await VisitsAsync(ledger, concern));
        Assert.Equal((ReturnVisitReason.Silence, true), (visit.Reason, visit.IsOpen));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Silence_AfterDowntime_StillTakesEveryStepWithTimeBetween(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")));

        database.Clock.Advance(TimeSpan.FromDays(30));
        await SweepAsync(ledger);
        await SweepAsync(ledger);
        var first = (await ledger.OutboxAsync(concern.Id)).Count;
        database.Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync(ledger);
        await SweepAsync(ledger);

        Assert.Equal((2, 3), (first, (await ledger.OutboxAsync(concern.Id)).Count));
        Assert.Equal(ConcernStatus.Rectified, (await ledger.ReadAsync(concern.Id)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Silence_AnsweredInTheChatBeforeTheVisit_NobodyHasToGo(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await SilentUntilVisitAsync(ledger);

        await ledger.AnswerAsync(concern, solved: true);

        var visit = Assert.Single(await VisitsAsync(ledger, concern));
        Assert.Equal((ReturnVisitResult.NoLongerNeeded, false), (visit.Result, visit.IsOpen));
        Assert.Equal(ConcernOutcome.Confirmed, (await ledger.ReadAsync(concern.Id)).Outcome);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Silence_NobodyMetTwice_IsUnansweredAtOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await SilentUntilVisitAsync(ledger);
        var visit = Assert.Single(await VisitsAsync(ledger, concern));

        await RecordAsync(ledger, visit, ReturnVisitResult.NotMet, Visitor);
        var between = await ledger.ReadAsync(concern.Id);
        await RecordAsync(ledger, visit, ReturnVisitResult.NotMet, Visitor);

        Assert.Equal(ConcernStatus.Rectified, between.Status);
        Assert.Equal(ConcernOutcome.Unanswered, (await ledger.ReadAsync(concern.Id)).Outcome);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ReturnVisit_ByWhoSettledIt_MayNotAnswerForTheResident(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await SilentUntilVisitAsync(ledger);
        var visit = Assert.Single(await VisitsAsync(ledger, concern));

        var own = await Assert.ThrowsAsync<ConcernRefusedException>(() => RecordAsync(ledger, visit, ReturnVisitResult.Confirmed, Ledger.Clerk));
        await RecordAsync(ledger, visit, ReturnVisitResult.Confirmed, Ledger.Clerk with { Id = "clerk-2" });

        Assert.Equal(Refusal.NeedsAnother, own.Refusal);
        Assert.Equal(ConcernOutcome.Confirmed, (await ledger.ReadAsync(concern.Id)).Outcome);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Dispute_OfARectification_GoesThroughTheHeadToSomebodyElse(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var disputed = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna"))), solved: false);

        var alone = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.MoveAsync(disputed, new TransitionRequest(ConcernStatus.InProgress), Ledger.Clerk));
        var assigned = await ledger.MoveAsync(disputed, new TransitionRequest(ConcernStatus.Assigned, Unit: disputed.Unit, Text: "换人去看"), Ledger.Head);
        var same = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.RectifyAsync(assigned));
        var another = await ledger.RectifyAsync(assigned, Ledger.Clerk with { Id = "clerk-2" });

        Assert.Equal(Refusal.ActorNotAllowed, alone.Refusal);
        Assert.Equal(0, assigned.PassedOnCount);
        Assert.Equal(Refusal.NeedsAnother, same.Refusal);
        Assert.DoesNotContain(same.Allowed, step => step.To == ConcernStatus.Rectified);
        Assert.Equal("clerk-2", another.SettledBy);
        Assert.Contains(ConcernMessages.Reassigned, (await ledger.OutboxAsync(disputed.Id)).Select(line => line.Purpose));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Steps_ThatStaffAreToldOf_AreNoticesOfUnitAndSupervisor(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var notices = database.Get<IStaffNoticeRepository>();
        var assigned = await ledger.MoveAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")), new TransitionRequest(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
        await ledger.AnswerAsync(await ledger.RectifyAsync(assigned), solved: false);

        var unit = await database.ReadAsync(transaction => notices.ListAsync(transaction, new StaffNoticeFilter(["environment"], EscalationLevels.Unit), None));
        var others = await database.ReadAsync(transaction => notices.ListAsync(transaction, new StaffNoticeFilter(["parks"], EscalationLevels.Unit), None));
        var supervisors = await database.ReadAsync(transaction => notices.ListAsync(transaction, new StaffNoticeFilter(Level: EscalationLevels.Supervisor), None));

        Assert.Equal([ConcernMessages.Reopened, ConcernMessages.Assigned], unit.Select(notice => notice.Code));
        Assert.Empty(others);
        Assert.Equal((ConcernMessages.Reopened, 4, assigned.Number), (supervisors.Single().Code, supervisors.Single().Sequence, supervisors.Single().Number));
        Assert.Equal([ConcernMessages.Assigned], (await database.ReadAsync(transaction => notices.ListAsync(transaction, new StaffNoticeFilter(Level: EscalationLevels.Unit, Before: unit[0].Id), None))).Select(notice => notice.Code));
    }

    private static async Task<Concern> SilentUntilVisitAsync(Ledger ledger)
    {
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")));
        for (var day = 1; day <= 7; day++)
        {
            ledger.Database.Clock.Advance(TimeSpan.FromDays(1));
            await SweepAsync(ledger);
        }

        return await ledger.ReadAsync(concern.Id);
    }

    private static Task SweepAsync(Ledger ledger) => ledger.Database.Get<DueActSweep>().SweepAsync(None);

    private static Task<IReadOnlyList<ReturnVisit>> VisitsAsync(Ledger ledger, Concern concern) => ledger.Database.ReadAsync(transaction =>
        ledger.Database.Get<ReturnVisitService>().ListAsync(transaction, new ReturnVisitFilter(ConcernId: concern.Id, OnlyOpen: false), None));

    private static Task<ReturnVisit> RecordAsync(Ledger ledger, ReturnVisit visit, ReturnVisitResult result, Actor actor) => ledger.Database.WriteAsync(transaction =>
        ledger.Database.Get<ReturnVisitService>().RecordAsync(transaction, visit.Id, result, "说好了", actor, None));
}
