using Huiyin.Concerns.ReturnVisits;
using Huiyin.Storage;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

public sealed class ReturnVisitTests
{
    private static readonly Actor Visitor = new(ActorRole.Visitor, "visitor-1", "Visitor", "office-wenchang");
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Open_TwiceForTheSameReason_IsOneTaskAndOneEvent(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("anna"));

        var first = await OpenAsync(ledger, concern, ReturnVisitReason.Undeliverable);
        var second = await OpenAsync(ledger, concern, ReturnVisitReason.Undeliverable);
        var other = await OpenAsync(ledger, concern, ReturnVisitReason.AskedFor);

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Id, other.Id);
        Assert.Equal(2, (await ledger.EventsAsync(concern.Id)).Count(e => e.Kind == ConcernEventKind.ReturnVisitOpened));
        Assert.Equal(first, await DoAsync(ledger, (service, transaction) => service.FindAsync(transaction, first.Id, None)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task List_ByAreaAndUnit_FindsWhatIsInBothAndLeavesOutTheDone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        var open = await OpenAsync(ledger, await ledger.FileAsync(resident), ReturnVisitReason.Silence);
        var done = await OpenAsync(ledger, await ledger.FileAsync(resident), ReturnVisitReason.AskedFor);
        await RecordAsync(ledger, done, ReturnVisitResult.ToldInPerson);

        Assert.Equal([open.Id], await SeenAsync(["wenchang.zhongyuan"], null));
        Assert.Empty(await SeenAsync(["wen", "wenchang.zhong", "bankou"], null));
        Assert.Equal([open.Id], await SeenAsync(null, [open.Unit]));
        Assert.Equal([open.Id], await SeenAsync(["wenchang.zhongyuan"], [open.Unit]));
        // Neither what others do in one's areas, nor what one's unit does elsewhere.
        Assert.Empty(await SeenAsync(["wenchang.zhongyuan"], ["parks"]));
        Assert.Empty(await SeenAsync(["bankou"], [open.Unit]));
        Assert.Empty(await SeenAsync([], []));
        Assert.Equal([done.Id, open.Id], await ListAsync(ledger, new ReturnVisitFilter(OnlyOpen: false)));
        Assert.Equal([done.Id], await ListAsync(ledger, new ReturnVisitFilter(OnlyOpen: false, Offset: 0, Limit: 1)));
        var concern = await ledger.ReadAsync(open.ConcernId);
        await ledger.MoveAsync(concern, new TransitionRequest(ConcernStatus.Assigned, Unit: "parks", Text: "树归园林"), Ledger.Supervisor);
        Assert.Equal([open.Id], await SeenAsync(null, ["parks"]));
        Assert.Empty(await SeenAsync(null, [open.Unit]));

        Task<IEnumerable<string>> SeenAsync(string[]? areas, string[]? units) => ListAsync(ledger, new ReturnVisitFilter(new ConcernVisibility(areas, AlsoWithoutArea: false, units)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_NobodyMet_StaysOpenForAnotherTry(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        var visit = await OpenAsync(ledger, concern, ReturnVisitReason.Undeliverable);

        var once = await RecordAsync(ledger, visit, ReturnVisitResult.NotMet, "没人在家");
        var twice = await RecordAsync(ledger, visit, ReturnVisitResult.NotMet);
        var late = await Assert.ThrowsAsync<ConcernRefusedException>(() => RecordAsync(ledger, visit, ReturnVisitResult.ToldInPerson));

        Assert.Equal((1, true, 2, false), (once.NotMet, once.IsOpen, twice.NotMet, twice.IsOpen));
        Assert.Equal(Refusal.DoneBefore, late.Refusal);
        Assert.Equal(["没人在家", null], (await ledger.EventsAsync(concern.Id)).Where(e => e.Kind == ConcernEventKind.ReturnVisitRecorded).Select(e => e.Text));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_TheResidentsAnswer_ClosesOrReopensTheConcern(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        var solved = await ledger.RectifyAsync(await ledger.FileAsync(resident));
        var disputed = await ledger.RectifyAsync(await ledger.FileAsync(resident));

        var confirmed = await RecordAsync(ledger, await OpenAsync(ledger, solved, ReturnVisitReason.Silence), ReturnVisitResult.Confirmed, "说修好了");
        await RecordAsync(ledger, await OpenAsync(ledger, disputed, ReturnVisitReason.Silence), ReturnVisitResult.Disputed, "还在漏");

        Assert.Equal("说修好了", (await DoAsync(ledger, (service, transaction) => service.FindAsync(transaction, confirmed.Id, None)))!.Text);
        Assert.Equal(ConcernOutcome.Confirmed, (await ledger.ReadAsync(solved.Id)).Outcome);
        Assert.Equal((ConcernStatus.Reopened, 1), ((await ledger.ReadAsync(disputed.Id)).Status, (await ledger.ReadAsync(disputed.Id)).ReopenedCount));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Record_BadInput_IsRefusedAndLeavesNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")));
        var visit = await OpenAsync(ledger, concern, ReturnVisitReason.Silence);
        var before = await ledger.ReadAsync(concern.Id);

        var wordless = await Assert.ThrowsAsync<ConcernRefusedException>(() => RecordAsync(ledger, visit, ReturnVisitResult.Disputed));
        var resident = await Assert.ThrowsAsync<ConcernRefusedException>(() => RecordAsync(ledger, visit, ReturnVisitResult.ToldInPerson, actor: Actor.Resident(concern.ReporterId)));
        var unknown = await Assert.ThrowsAsync<ConcernRefusedException>(() => RecordAsync(ledger, visit with { Id = "none" }, ReturnVisitResult.ToldInPerson));
        var stranger = await Assert.ThrowsAsync<ConcernRefusedException>(() =>
            OpenAsync(ledger, concern with { ReporterId = "somebody" }, ReturnVisitReason.AskedFor));

        Assert.Equal((Refusal.Required, "text"), (wordless.Refusal, wordless.Field));
        Assert.Equal((Refusal.ActorNotAllowed, Refusal.NotFound, Refusal.NotFound), (resident.Refusal, unknown.Refusal, stranger.Refusal));
        Assert.Equal(before, await ledger.ReadAsync(concern.Id));
    }

    private static Task<T> DoAsync<T>(Ledger ledger, Func<ReturnVisitService, ITransaction, Task<T>> act) =>
        ledger.Database.WriteAsync(transaction => act(ledger.Database.Get<ReturnVisitService>(), transaction));

    private static Task<ReturnVisit> OpenAsync(Ledger ledger, Concern concern, ReturnVisitReason reason) =>
        DoAsync(ledger, (service, transaction) => service.OpenAsync(transaction, concern.Id, concern.ReporterId, reason, Actor.System, None));

    private static Task<ReturnVisit> RecordAsync(Ledger ledger, ReturnVisit visit, ReturnVisitResult result, string? words = null, Actor? actor = null) =>
        DoAsync(ledger, (service, transaction) => service.RecordAsync(transaction, visit.Id, result, words, actor ?? Visitor, None));

    private static async Task<IEnumerable<string>> ListAsync(Ledger ledger, ReturnVisitFilter filter) =>
        (await DoAsync(ledger, (service, transaction) => service.ListAsync(transaction, filter, None))).Select(visit => visit.Id);
}
