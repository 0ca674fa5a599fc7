using Dapper;
using Huiyin.Concerns;
using Huiyin.Storage;
using Huiyin.Transactions;

namespace Huiyin.Visits;

public sealed class VisitTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Visit_OfHouseholdWithConcern_IsInStateCoverageAndLedger(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        var household = await register.HouseholdAsync();

        var recorded = await register.RecordAsync(household, VisitOutcome.Visited, new NotedConcern("楼下停车难", "parking"));

        var state = await register.StateAsync(household);
        Assert.Equal((VisitOutcome.Visited, new DateOnly(2026, 11, 2), 1), (state!.Outcome, state.VisitedOn, state.Attempts));
        var concern = Assert.Single(recorded.Concerns);
        Assert.Equal(("mingdu", "名都社区3号楼2单元102室", ConcernStatus.Submitted), (concern.Area, concern.Place, concern.Status));
        var coverage = await register.CoverageAsync();
        Assert.Equal((8, 1, 12.5), (coverage.Target, coverage.Visited, coverage.Percentage));
        Assert.Equal(1, coverage.Days[^1].Total);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Concern_OfHouseholdWithoutChat_OwesItsMessagesToTheHousehold(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        var household = await register.HouseholdAsync();
        var concern = (await register.RecordAsync(household, VisitOutcome.Visited, new NotedConcern("楼下停车难", "parking"))).Concerns.Single();

        await register.Database.WriteAsync(transaction => register.Database.Concerns.RecordRectificationAsync(
            transaction, concern.Id, null, new Rectification("已重新划线，并安排每天巡查两次"), new Actor(ActorRole.Clerk, "clerk", "Clerk", "urban-management"), None));

        var owed = await register.Database.ReadAsync(async transaction =>
            (await transaction.Connection().QueryAsync<(string Channel, string Conversation)>("SELECT channel_id, conversation_id FROM outbox")).ToList());
        Assert.Equal([(HouseholdReporter.Channel, household.Id)], owed);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Visit_ToldTwiceWithOneKey_IsWrittenDownOnce(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        var household = await register.HouseholdAsync();
        var visit = new NewVisit(household.Id, VisitOutcome.Visited, Concerns: [new NotedConcern("楼下停车难", "parking")], DeduplicationKey: "phone-7");

        var first = await register.RecordAsync(visit);
        var second = await register.RecordAsync(visit);

        Assert.Equal(first.Visit.Id, second.Visit.Id);
        Assert.Equal(first.Concerns.Single().Id, second.Concerns.Single().Id);
        Assert.Equal(1, (await register.StateAsync(household))!.Attempts);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Correction_OfVisit_StandsInItsPlaceAndBothStayInTheHistory(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        var household = await register.HouseholdAsync();
        var wrong = (await register.RecordAsync(household, VisitOutcome.Visited)).Visit;

        await register.Database.WriteAsync(transaction => register.Visits.CorrectAsync(transaction, wrong.Id, VisitOutcome.NotAtHome, null, "认错门了", Register.Visitor, None));

        var state = await register.StateAsync(household);
        Assert.Equal((VisitOutcome.NotAtHome, null, 1, 1), (state!.Outcome, state.VisitedOn, state.Attempts, state.NotAtHome));
        Assert.Equal(0, (await register.CoverageAsync()).Visited);
        var history = await register.Database.ReadAsync(transaction => register.Database.Get<IVisitRepository>().OfHouseholdAsync(transaction, "autumn", household.Id, None));
        Assert.Equal([(VisitEventKind.Recorded, null), (VisitEventKind.Corrected, "认错门了")], history.Select(visit => (visit.Kind, visit.Remark)));
        var again = await Assert.ThrowsAsync<VisitRefusedException>(() =>
            register.Database.WriteAsync(transaction => register.Visits.RetractAsync(transaction, wrong.Id, null, Register.Visitor, None)));
        Assert.Equal(VisitRefusal.AlreadyCorrected, again.Refusal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Retraction_OfVisit_TakesBackTheConcernThatNobodyBeganToWorkOn(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        var household = await register.HouseholdAsync();
        var recorded = await register.RecordAsync(household, VisitOutcome.Visited, new NotedConcern("楼下停车难", "parking"), new NotedConcern("路灯不亮", "utilities"));
        await register.Database.WriteAsync(transaction => register.Database.Concerns.ReplyAsync(
            transaction, recorded.Concerns[1].Id, null, "已派人", new Actor(ActorRole.Clerk, "clerk", "Clerk", "urban-management"), None));

        var retracted = await register.Database.WriteAsync(transaction => register.Visits.RetractAsync(transaction, recorded.Visit.Id, null, Register.Visitor, None));

        Assert.Null(await register.StateAsync(household));
        Assert.Equal([ConcernOutcome.Withdrawn, null], retracted.Concerns.Select(concern => concern.Outcome));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Event_OnceWritten_CanNeitherBeChangedNorDeleted(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        await register.RecordAsync(await register.HouseholdAsync(), VisitOutcome.Visited);

        await Assert.ThrowsAnyAsync<Exception>(() => register.Database.ExecuteAsync("UPDATE visit_event SET outcome = 'Refused'"));
        await Assert.ThrowsAnyAsync<Exception>(() => register.Database.ExecuteAsync("DELETE FROM visit_event"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Register_InTheDatabase_ShowsNoRoom(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        await register.RecordAsync(new NewVisit((await register.HouseholdAsync()).Id, VisitOutcome.Visited, Remark: "家里有老人"));

        Assert.Equal(0, await register.Database.ScalarAsync<int>("SELECT count(*) FROM household WHERE room LIKE '%02' OR address_key LIKE '%mingdu%'"));
        Assert.Equal(0, await register.Database.ScalarAsync<int>("SELECT count(*) FROM visit_remark WHERE remark LIKE '%老人%'"));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Visit_ThatCannotBe_IsRefusedWithTheReason(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        var household = await register.HouseholdAsync();
        var now = register.Database.Clock.GetUtcNow();

        await RefusedAsync(VisitRefusal.UnknownHousehold, new NewVisit("nobody", VisitOutcome.Visited));
        await RefusedAsync(VisitRefusal.UnknownCampaign, new NewVisit(household.Id, VisitOutcome.Visited, Campaign: "spring"));
        await RefusedAsync(VisitRefusal.InTheFuture, new NewVisit(household.Id, VisitOutcome.Visited, VisitedAt: now.AddHours(1)));
        await RefusedAsync(VisitRefusal.OutsideCampaign, new NewVisit(household.Id, VisitOutcome.Visited, Campaign: "autumn", VisitedAt: now.AddDays(-60)));
        await RefusedAsync(VisitRefusal.NoCampaignNow, new NewVisit(household.Id, VisitOutcome.Visited, VisitedAt: now.AddDays(-60)));
        await RefusedAsync(VisitRefusal.NotAllowed, new NewVisit(household.Id, VisitOutcome.Visited), Actor.Resident("somebody"));

        async Task RefusedAsync(VisitRefusal reason, NewVisit visit, Actor? by = null) =>
            Assert.Equal(reason, (await Assert.ThrowsAsync<VisitRefusedException>(() => register.RecordAsync(visit, by))).Refusal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Coverage_ForOneWhoSeesOneCommunity_IsOfThatCommunity(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind);
        await register.RecordAsync(await register.HouseholdAsync("mingdu"), VisitOutcome.Visited);
        await register.RecordAsync(await register.HouseholdAsync("mingdu", 2), VisitOutcome.NotAtHome);
        await register.RecordAsync(await register.HouseholdAsync("liuzhuang"), VisitOutcome.Visited);

        var coverage = await register.CoverageAsync("mingdu");

        var area = Assert.Single(coverage.Areas);
        Assert.Equal(("mingdu", 4, 1, 1, 3, 25.0), (area.Area, area.Target, area.Visited, area.NotAtHome, area.Left, area.Percentage));
        Assert.Equal(1, coverage.Days.Sum(day => day.Visited));
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Plan_OfNextDay_IsOfWhoIsLeftInTheOrderOfTheStairsAndAtAnotherTime(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind, rooms: 12);
        await register.RecordAsync(await register.HouseholdAsync("mingdu", 1), VisitOutcome.Visited);
        // 17:00 in the district.
        await register.RecordAsync(await register.HouseholdAsync("mingdu", 2), VisitOutcome.NotAtHome);

        var plan = await register.Database.ReadAsync(transaction => register.Database.Get<DayPlanning>().PlanAsync(
            transaction, "autumn", new DateOnly(2026, 11, 3), ["wenchang"], teams: 2, perTeam: 6, None));

        Assert.Equal((11, 2), (plan.Left, plan.Teams.Count));
        var visits = plan.Teams.SelectMany(team => team.Visits).ToList();
        Assert.Equal(Enumerable.Range(2, 11).Select(room => $"3-2-{room}02"), visits.Select(visit => visit.Household.Address.Short));
        Assert.Equal([TimeOfDay.Evening, null], visits.Take(2).Select(visit => visit.Time));
    }
}
