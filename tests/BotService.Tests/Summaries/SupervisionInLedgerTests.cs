using Huiyin.Concerns;
using Huiyin.Storage;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Supervision;

namespace Huiyin.Summaries;

/// <summary>What the lists find in words and histories, just above and just below their thresholds.</summary>
public sealed class SupervisionInLedgerTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task CopiedReplies_NeedFiveAndThreeTenthsOfWhatWasRectified(DatabaseKind kind)
    {
        await CopiedAsync(kind, same: 5, others: 11, isFound: true);
        await CopiedAsync(kind, same: 5, others: 12, isFound: false);
        await CopiedAsync(kind, same: 4, others: 0, isFound: false);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(59, false)]
    public async Task BestHandled_TookAtLeastAnHour(int minutes, bool isFound)
    {
        await using var database = await RandomLedger.StartAsync(DatabaseKind.Sqlite);
        var concern = await SettleAsync(database, "anna", TimeSpan.FromMinutes(minutes));

        Assert.Equal(isFound ? concern.Number : null, (await DayAsync(database)).Notice.Best?.Number);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BestHandled_IsTheSmallestShareOfItsTime_NeverDisputedNorPassedOn(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var ledger = new Ledger(database);
        // The fastest was disputed before it was settled, the next one passed on.
        var disputed = await ledger.AnswerAsync(await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna"))), solved: false, "没有");
        database.Clock.Advance(TimeSpan.FromMinutes(61));
        await ledger.AnswerAsync(await ledger.RectifyAsync(disputed, Ledger.Supervisor), solved: true);
        var passed = await ledger.FileAsync(await ledger.ResidentAsync("ben"));
        passed = await ledger.MoveAsync(passed, new TransitionRequest(ConcernStatus.Assigned, Unit: "sanitation", Text: "属地"), Ledger.Supervisor);
        passed = await ledger.MoveAsync(passed, new TransitionRequest(ConcernStatus.Assigned, Unit: "parks", Text: "属地"), new Actor(ActorRole.UnitHead, "head-2", "Head", "sanitation"));
        database.Clock.Advance(TimeSpan.FromMinutes(62));
        await ledger.AnswerAsync(await ledger.RectifyAsync(passed, Ledger.Supervisor), solved: true);
        var fast = await SettleAsync(database, "carla", TimeSpan.FromMinutes(90));
        await SettleAsync(database, "dora", TimeSpan.FromMinutes(95));

        var best = (await DayAsync(database)).Notice.Best;

        Assert.Equal((fast.Number, 1.5), (best?.Number, best?.Hours));
    }

    private static async Task CopiedAsync(DatabaseKind kind, int same, int others, bool isFound)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        for (var i = 0; i < same + others; i++)
        {
            var concern = await ledger.FileAsync(anna, key: $"{i}");
            var words = i < same ? "已经安排人员处理" : $"已经到现场处理，第 {i} 处";
            await ledger.DoAsync((service, transaction) => service.RecordRectificationAsync(transaction, concern.Id, null, new Rectification(words), Ledger.Supervisor, None));
        }

        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var found = (await DayAsync(database)).Findings.Where(finding => finding.Code == "copied-replies").ToList();

        Assert.Equal(isFound ? 1 : 0, found.Count);
        Assert.All(found, finding => Assert.Equal((same, same + others, same), (finding.Count, finding.Against, finding.Concerns.Count)));
    }

    private static async Task<Concern> SettleAsync(TestDatabase database, string resident, TimeSpan took)
    {
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync(resident));
        database.Clock.Advance(took);
        return await ledger.AnswerAsync(await ledger.RectifyAsync(concern), solved: true);
    }

    private static Task<SummaryDocument> DayAsync(TestDatabase database)
    {
        var calendar = database.Get<PeriodCalendar>();
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        return database.Get<SummaryService>().ReadAsync(calendar.Of(PeriodKind.Week, calendar.Today), None);
    }
}
