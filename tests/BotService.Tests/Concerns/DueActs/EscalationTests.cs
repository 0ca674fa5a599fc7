using Huiyin.Concerns.Notices;
using Huiyin.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Concerns.DueActs;

/// <summary>At four fifths the unit is reminded, at the deadline the level above and the resident are told, and it counts.</summary>
public sealed class EscalationTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Submitted_NobodyTakesIt_RemindsThenEscalatesLevelByLevel(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var whole = filed.AcceptanceDue - filed.CreatedAt;

        Assert.Equal(0, await SweepAfterAsync(database, whole * 0.79));
        Assert.Equal(1, await SweepAfterAsync(database, whole * 0.01));
        Assert.Empty(await ledger.OutboxAsync(filed.Id));
        Assert.Equal(1, await SweepAfterAsync(database, whole * 0.2));

        var escalated = await ledger.ReadAsync(filed.Id);
        Assert.Equal((NextAct.Accept, 1, 1, filed.AcceptanceDue), (escalated.NextAct, escalated.EscalationLevel, escalated.EscalationCount, escalated.AcceptanceDue));
        Assert.True(escalated.NextActDue > database.Clock.GetUtcNow());
        Assert.Equal([ConcernMessages.Escalated], (await ledger.OutboxAsync(filed.Id)).Select(line => line.Purpose));

        Assert.Equal(1, await SweepAfterAsync(database, escalated.NextActDue!.Value - database.Clock.GetUtcNow()));
        var higher = await ledger.ReadAsync(filed.Id);
        Assert.Equal((2, 2), (higher.EscalationLevel, higher.EscalationCount));
        Assert.Equal(2, (await ledger.OutboxAsync(filed.Id)).Count);
        Assert.Equal(
            [
                (StaffNoticeKind.Reminder, EscalationLevels.Unit), (StaffNoticeKind.Escalation, EscalationLevels.Unit), (StaffNoticeKind.Escalation, EscalationLevels.Supervisor),
                (StaffNoticeKind.Escalation, EscalationLevels.Unit), (StaffNoticeKind.Escalation, EscalationLevels.District),
            ],
            (await NoticesAsync(database)).Reverse().Select(notice => (notice.Kind, notice.Level)));
        await AssertFoldAsync(ledger, filed.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Deadline_CommentsAndPassingOn_DoNotRestartTheClock(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var begun = await BeginAsync(ledger, filed);
        database.Clock.Advance(TimeSpan.FromDays(3));

        await ledger.DoAsync((service, transaction) => service.NoteAsync(transaction, filed.Id, null, "看过现场", Ledger.Clerk, None));
        await ledger.DoAsync((service, transaction) => service.ReplyAsync(transaction, filed.Id, null, "正在处理", Ledger.Clerk, None));
        var passedOn = await ledger.MoveAsync(await ledger.ReadAsync(filed.Id), new TransitionRequest(ConcernStatus.Assigned, Unit: "parks", Text: "树木归园林"), Ledger.Clerk);

        Assert.Equal((begun.NextAct, begun.NextActDue, begun.WakeAt, filed.ResolutionDue), (passedOn.NextAct, passedOn.NextActDue, passedOn.WakeAt, passedOn.ResolutionDue));
        database.Clock.Advance(filed.ResolutionDue - database.Clock.GetUtcNow());
        Assert.Equal(1, await SweepAsync(database));
        Assert.Equal(1, (await ledger.ReadAsync(filed.Id)).EscalationLevel);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Escalated_AskingTheResident_DoesNotTakeItBack(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var begun = await BeginAsync(ledger, await ledger.FileAsync(await ledger.ResidentAsync("anna")));
        database.Clock.Advance(begun.ResolutionDue - database.Clock.GetUtcNow());
        await SweepAsync(database);

        var asked = await ledger.MoveAsync(await ledger.ReadAsync(begun.Id), new TransitionRequest(ConcernStatus.AwaitingResident, Text: "几号楼?"), Ledger.Clerk);
        var answered = await ledger.DoAsync((service, transaction) => service.AddWordsAsync(transaction, begun.Id, "3号楼", Actor.Resident(begun.ReporterId), None));

        Assert.Equal((1, 1), (asked.EscalationLevel, answered.EscalationLevel));
        Assert.Equal((NextAct.Resolve, 1, begun.ResolutionDue), (answered.NextAct, answered.EscalationCount, answered.ResolutionDue));
        Assert.True(answered.NextActDue > database.Clock.GetUtcNow());
        Assert.Equal(0, await SweepAsync(database));
        await AssertFoldAsync(ledger, begun.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Question_Unanswered_IsAskedAgainAndThenTheUnitGoesOn(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var begun = await BeginAsync(ledger, await ledger.FileAsync(await ledger.ResidentAsync("anna")));
        var asked = await ledger.MoveAsync(begun, new TransitionRequest(ConcernStatus.AwaitingResident, Text: "Which house?"), Ledger.Clerk);

        Assert.Equal(1, await SweepAfterAsync(database, TimeSpan.FromDays(4)));
        Assert.Equal(1, await SweepAfterAsync(database, TimeSpan.FromDays(1)));

        var resumed = await ledger.ReadAsync(begun.Id);
        Assert.Equal((ConcernStatus.InProgress, NextAct.Resolve, begun.ResolutionDue.AddDays(5)), (resumed.Status, resumed.NextAct, resumed.NextActDue));
        Assert.Equal([ConcernMessages.Asked, ConcernMessages.AskedAgain, ConcernMessages.InProgress], (await ledger.OutboxAsync(begun.Id)).Select(line => line.Purpose).TakeLast(3));
        Assert.Contains("Which house?", (await ledger.OutboxAsync(begun.Id))[^2].Payload, StringComparison.Ordinal);
        Assert.Equal(StaffNoticeKind.NoAnswer, (await NoticesAsync(database))[0].Kind);
        Assert.Equal(asked.Version + 2, resumed.Version);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reopened_NotTakenUpAgain_Escalates(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var reopened = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna"))), solved: false);

        Assert.Equal(1, await SweepAfterAsync(database, reopened.AcceptanceDue - database.Clock.GetUtcNow()));

        var escalated = await ledger.ReadAsync(reopened.Id);
        Assert.Equal((NextAct.Accept, 1), (escalated.NextAct, escalated.EscalationLevel));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Downtime_ADayLong_EscalatesOnceAndLosesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        database.Clock.Advance(TimeSpan.FromDays(1));

        // The process of before is gone; a new one sweeps what is due.
        await using (var restarted = database.Build())
        {
            Assert.Equal(1, await restarted.GetRequiredService<DueActSweep>().SweepAsync(None));
        }

        await using (var again = database.Build())
        {
            Assert.Equal(0, await again.GetRequiredService<DueActSweep>().SweepAsync(None));
        }

        Assert.Equal(1, (await ledger.ReadAsync(filed.Id)).EscalationLevel);
        Assert.Single(await ledger.OutboxAsync(filed.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Clock_JumpsBackAfterAnEscalation_DoublesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        await SweepAfterAsync(database, filed.AcceptanceDue - database.Clock.GetUtcNow());

        database.Clock.Advance(TimeSpan.FromHours(-6));
        Assert.Equal(0, await SweepAsync(database));
        Assert.Equal(0, await SweepAfterAsync(database, TimeSpan.FromHours(7)));

        Assert.Equal(1, (await ledger.ReadAsync(filed.Id)).EscalationCount);
        Assert.Single(await ledger.OutboxAsync(filed.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Clock_JumpsAYearAheadForAMoment_EscalatesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var sweep = database.Get<DueActSweep>();
        await sweep.RoundAsync(None);

        database.Clock.Jump(TimeSpan.FromDays(365));
        await sweep.RoundAsync(None);
        database.Clock.Advance(TimeSpan.FromMinutes(2));
        await sweep.RoundAsync(None);
        database.Clock.Jump(TimeSpan.FromDays(-365));
        await sweep.RoundAsync(None);

        Assert.Equal(filed, await ledger.ReadAsync(filed.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Clock_JumpsAheadAndStays_EscalatesOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var sweep = database.Get<DueActSweep>();
        await sweep.RoundAsync(None);

        database.Clock.Jump(TimeSpan.FromHours(13));
        for (var minute = 0; minute < 10; minute++)
        {
            await sweep.RoundAsync(None);
            database.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(1, (await ledger.ReadAsync(filed.Id)).EscalationCount);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sweep_FourNodesAtOnce_DoesEachConcernOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        for (var i = 0; i < 12; i++)
        {
            await ledger.FileAsync(resident);
        }

        database.Clock.Advance(TimeSpan.FromDays(1));
        var nodes = Enumerable.Range(0, 4).Select(_ => database.Build()).ToList();
        var done = await Task.WhenAll(nodes.Select(node => Task.Run(() => node.GetRequiredService<DueActSweep>().SweepAsync(None))));
        // Whoever lost a race leaves the concern to the next round.
        done = [.. done, await SweepAsync(database)];
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        Assert.Equal(12, done.Sum());
        Assert.Equal(12, await database.ScalarAsync<int>("SELECT count(*) FROM concern_event WHERE kind = 'Escalated'"));
        Assert.Equal(12, await database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE purpose = 'concern.escalated'"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sweep_OneConcernFails_TheOthersAreDone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        var broken = await ledger.FileAsync(resident);
        var sound = await ledger.FileAsync(resident);
        await database.ExecuteAsync(
            $"INSERT INTO staff_notice (concern_id, sequence, kind, code, level, unit, created_at) SELECT id, 2, 'x', 'notice.escalation', 0, unit, created_at FROM concern WHERE id = '{broken.Id}'");

        Assert.Equal(1, await SweepAfterAsync(database, TimeSpan.FromDays(1)));

        Assert.Equal((0, 1), ((await ledger.ReadAsync(broken.Id)).EscalationCount, (await ledger.ReadAsync(sound.Id)).EscalationCount));
        Assert.Empty(await ledger.OutboxAsync(broken.Id));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task PassedOnTwice_AThirdTimeByAUnit_IsTheSupervisorsToDo(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await BeginAsync(ledger, await ledger.FileAsync(await ledger.ResidentAsync("anna")));
        concern = await ledger.MoveAsync(concern, To("parks"), Ledger.Clerk);
        Assert.DoesNotContain(await NoticesAsync(database), notice => notice.Level > EscalationLevels.Unit);
        concern = await ledger.MoveAsync(concern, To("transport"), Ledger.Clerk);

        var refused = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.MoveAsync(concern, To("ecology"), Ledger.Head));

        Assert.Equal((Refusal.OnlySupervisor, "unit"), (refused.Refusal, refused.Field));
        Assert.DoesNotContain(refused.Allowed, step => step.To == ConcernStatus.Assigned);
        var notice = Assert.Single(await NoticesAsync(database), notice => notice.Level == EscalationLevels.Supervisor);
        Assert.Equal((StaffNoticeKind.PassedOn, EscalationLevels.Supervisor, "transport"), (notice.Kind, notice.Level, notice.Unit));
        var assigned = await ledger.MoveAsync(concern, To("ecology"), Ledger.Supervisor);
        Assert.Equal(("ecology", 3), (assigned.Unit, assigned.PassedOnCount));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Assign_UnknownUnitOrNoReason_NamesTheField(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await BeginAsync(ledger, await ledger.FileAsync(await ledger.ResidentAsync("anna")));

        var unknown = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.MoveAsync(concern, To("no-such-unit"), Ledger.Clerk));
        var silent = await Assert.ThrowsAsync<ConcernRefusedException>(() => ledger.MoveAsync(concern, To("parks") with { Text = " " }, Ledger.Clerk));

        Assert.Equal((Refusal.Invalid, "unit"), (unknown.Refusal, unknown.Field));
        Assert.Equal((Refusal.Required, "text"), (silent.Refusal, silent.Field));
        Assert.Equal(concern, await ledger.ReadAsync(concern.Id));
    }

    private static TransitionRequest To(string unit) => new(ConcernStatus.Assigned, Unit: unit, Text: "不归本单位管");

    private static async Task<Concern> BeginAsync(Ledger ledger, Concern filed)
    {
        var assigned = await ledger.MoveAsync(filed, new TransitionRequest(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
        return await ledger.MoveAsync(assigned, new TransitionRequest(ConcernStatus.InProgress), Ledger.Clerk);
    }

    private static Task<int> SweepAsync(TestDatabase database) => database.Get<DueActSweep>().SweepAsync(None);

    private static Task<int> SweepAfterAsync(TestDatabase database, TimeSpan time)
    {
        database.Clock.Advance(time);
        return SweepAsync(database);
    }

    private static Task<IReadOnlyList<StaffNotice>> NoticesAsync(TestDatabase database) =>
        database.ReadAsync(transaction => database.Get<IStaffNoticeRepository>().ListAsync(transaction, new StaffNoticeFilter(), None));

    private static async Task AssertFoldAsync(Ledger ledger, string id)
    {
        var row = await ledger.ReadAsync(id);
        var folded = (await ledger.EventsAsync(id)).Aggregate((Concern?)null, ConcernFold.Apply)!;
        Assert.Equal(row, folded with { Place = row.Place, SinceWhen = row.SinceWhen, Phone = row.Phone });
    }
}
