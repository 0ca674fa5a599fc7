using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Summaries.Proof;

namespace Huiyin.Summaries;

/// <summary>The fast way of counting and the slow one must agree, whatever happened and whenever it is counted.</summary>
public sealed class RecountTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Count_AnyPeriodOfARandomLedger_EqualsTheNaiveRecountOfItsEvents(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var calendar = database.Get<PeriodCalendar>();
        var first = calendar.Today;
        for (var round = 0; round < 4; round++)
        {
            await new RandomLedger(database, seed: round).LiveAsync(steps: 120, between: TimeSpan.FromHours(2));
            await database.Get<PhaseCatchUp>().RunAsync(null, None);
            foreach (var periodKind in new[] { PeriodKind.Day, PeriodKind.Week, PeriodKind.Month })
            {
                // Old periods are counted again after more has happened.
                for (var day = first; day <= calendar.Today; day = day.AddDays(periodKind == PeriodKind.Day ? 3 : 7))
                {
                    await AssertEqualAsync(database, calendar.Of(periodKind, day));
                }
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Freeze_ThenMoreHappens_TheOldNumbersStayTheSameAndProvable(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var service = database.Get<SummaryService>();
        var week = database.Get<PeriodCalendar>().Of(PeriodKind.Week, database.Get<PeriodCalendar>().Today);
        await new RandomLedger(database, seed: 1).LiveAsync(steps: 200, between: TimeSpan.FromMinutes(50));
        database.Clock.Advance(TimeSpan.FromDays(1));
        var frozen = await service.FreezeAsync(week, None);
        await new RandomLedger(database, seed: 2).LiveAsync(steps: 100, between: TimeSpan.FromHours(3));
        await database.Get<PhaseCatchUp>().RunAsync(null, None);

        var again = await database.ReadAsync(transaction => database.Get<SummaryCounting>().CountAsync(transaction, week, database.Clock.GetUtcNow(), null, null, None));

        Assert.Equal(frozen.Document, SummaryJson.Write(again));
        Assert.Equal(frozen.Hash, (await service.FreezeAsync(week, None)).Hash);
        Assert.Empty(await database.Get<SummaryProof>().ProveAsync(None));
        Assert.True(frozen.Read().District.Received > 20);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Summary_OnceFrozen_IsNeitherChangedNorDeleted(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind);
        var day = database.Get<PeriodCalendar>().Of(PeriodKind.Day, database.Get<PeriodCalendar>().Today);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.Get<SummaryService>().FreezeAsync(day, None);

        await Assert.ThrowsAnyAsync<Exception>(() => database.ExecuteAsync("UPDATE summary SET hash = ''"));
        await Assert.ThrowsAnyAsync<Exception>(() => database.ExecuteAsync("DELETE FROM summary"));
        await Assert.ThrowsAnyAsync<Exception>(() => database.ExecuteAsync("DELETE FROM notice_act"));
        Assert.Equal(1, await database.ScalarAsync<long>("SELECT count(*) FROM summary"));
    }

    private static async Task AssertEqualAsync(TestDatabase database, Period period)
    {
        var now = database.Clock.GetUtcNow();
        if (period.From >= now)
        {
            return;
        }

        var document = await database.ReadAsync(transaction => database.Get<SummaryCounting>().CountAsync(transaction, period, now, null, null, None));
        var tallies = new Tallies(database.Get<IDialogContent>().Current);
        await database.Get<SummaryProof>().RecountAsync([new EventRecount(period, document.CutOff, tallies)], None);

        Assert.Equal("", string.Join('\n', SummaryProof.Differences(document, new GroupedFigures(tallies))));
    }
}
