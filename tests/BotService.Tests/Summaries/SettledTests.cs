using Huiyin.Concerns;
using Huiyin.Storage;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Periods;

namespace Huiyin.Summaries;

/// <summary>Only residents settle a concern; what a unit did is counted beside it.</summary>
public sealed class SettledTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Settled_FromRectifyingToConfirming_IsCountedOnceTheResidentSaysSo(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        database.Clock.Advance(TimeSpan.FromHours(30));
        concern = await ledger.RectifyAsync(concern);
        database.Clock.Advance(TimeSpan.FromHours(1));

        var rectified = await CountAsync(database);
        Assert.Equal((0, 1, 1, 1, 0), (rectified.Settled, rectified.Rectified, rectified.UnderWay, rectified.AwaitingConfirmation, rectified.Overdue));

        database.Clock.Advance(TimeSpan.FromDays(1));
        concern = await ledger.AnswerAsync(concern, solved: true);
        database.Clock.Advance(TimeSpan.FromHours(1));

        var confirmed = await CountAsync(database);
        Assert.Equal((1, 1, 0, 0), (confirmed.Settled, confirmed.Rectified, confirmed.UnderWay, confirmed.AwaitingConfirmation));
        // Thirty hours of work; the day until the answer is nobody's delay.
        Assert.Equal(1.3, confirmed.MedianDays);

        await ledger.AnswerAsync(concern, solved: false, "又停满了");
        database.Clock.Advance(TimeSpan.FromHours(1));

        var disputed = await CountAsync(database);
        Assert.Equal((0, 1, 1, 1, 1), (disputed.Settled, disputed.Rectified, disputed.UnderWay, disputed.Disputed, disputed.Reopened));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Unanswered_ClosedBySilence_IsCountedByItself(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.RectifyAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")));
        database.Clock.Advance(TimeSpan.FromHours(1));
        await ledger.MoveAsync(concern, new TransitionRequest(ConcernStatus.Closed, ConcernOutcome.Unanswered), Actor.System);
        database.Clock.Advance(TimeSpan.FromHours(1));

        var figures = await CountAsync(database);

        Assert.Equal((0, 1, 0, new Rate(0, 0)), (figures.Settled, figures.Unanswered, figures.UnderWay, figures.Resolution));
    }

    private static async Task<Figures> CountAsync(TestDatabase database)
    {
        var calendar = database.Get<PeriodCalendar>();
        return (await database.Get<SummaryService>().ReadAsync(calendar.Of(PeriodKind.Month, calendar.Today), None)).District;
    }
}
