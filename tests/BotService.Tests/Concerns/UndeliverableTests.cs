using Huiyin.Concerns.ReturnVisits;
using Huiyin.Outbox;
using Huiyin.Storage;

namespace Huiyin.Concerns;

/// <summary>A message that is given up becomes somebody's task, not a line in a log.</summary>
public sealed class UndeliverableTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Message_GivenUp_OpensOneReturnVisitInTheSameTransaction(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        await ReplyAsync(ledger, concern, "We come on Monday.");
        await ReplyAsync(ledger, concern, "At nine.");

        await GiveUpAsync(database, DeliveryConsequence.ConversationClosed);

        var visit = Assert.Single(await VisitsAsync(database, concern));
        Assert.Equal((ReturnVisitReason.Undeliverable, concern.ReporterId, true), (visit.Reason, visit.ResidentId, visit.IsOpen));
        Assert.Equal(0, await database.ScalarAsync<long>("SELECT count(*) FROM outbox WHERE state <> 'Undeliverable'"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Message_WorthAnotherTry_OpensNone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        await ReplyAsync(ledger, concern, "We come on Monday.");

        await RecordAsync(database, new DeliveryOutcome.Retry("503"));

        Assert.Empty(await VisitsAsync(database, concern));
    }

    private static Task<Concern> ReplyAsync(Ledger ledger, Concern concern, string text) =>
        ledger.DoAsync((service, transaction) => service.ReplyAsync(transaction, concern.Id, null, text, Ledger.Clerk, None));

    private static Task GiveUpAsync(TestDatabase database, DeliveryConsequence consequence) =>
        RecordAsync(database, new DeliveryOutcome.Undeliverable("410 Gone", consequence));

    private static Task RecordAsync(TestDatabase database, DeliveryOutcome outcome) => database.WriteAsync(async transaction =>
    {
        var due = await database.Get<IOutboxRepository>().LeaseDueAsync(transaction, database.Clock.GetUtcNow().AddMinutes(1), 1, None);
        await database.Get<DeliveryRecord>().WriteAsync(transaction, due.Single(), outcome, None);
    });

    private static Task<IReadOnlyList<ReturnVisit>> VisitsAsync(TestDatabase database, Concern concern) => database.ReadAsync(transaction =>
        database.Get<ReturnVisitService>().ListAsync(transaction, new ReturnVisitFilter(ConcernId: concern.Id, OnlyOpen: false), None));
}
