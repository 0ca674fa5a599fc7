using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Privacy;
using Huiyin.Privacy.Retention;
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
    public async Task Freeze_ThenErasedMergedAndRetained_IsRebuiltWithTheSameFigures(DatabaseKind kind)
    {
        await using var database = await RandomLedger.StartAsync(kind, services => services.AddRetention(new RetentionOptions { Days = 30 }));
        var (service, calendar) = (database.Get<SummaryService>(), database.Get<PeriodCalendar>());
        var ledger = new Ledger(database);
        // The second week, in which some of the first one's are overdue.
        var week = calendar.Of(PeriodKind.Week, calendar.Today.AddDays(7));
        await new RandomLedger(database, seed: 7).LiveAsync(steps: 260, between: TimeSpan.FromMinutes(55));
        database.Clock.Advance(week.CutOff - database.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        var frozen = await service.FreezeAsync(week, None);
        var document = frozen.Read();
        await service.CorrectAsync(week, "district.received", "1", "来信一件", Ledger.Supervisor, None);

        // The reporter of all of it asks to be forgotten, what is open is merged into another, and a year passes.
        var other = await ledger.FileAsync(await ledger.ResidentAsync("ben"));
        foreach (var number in document.Overdue.Select(one => one.Number))
        {
            var open = await database.ReadAsync(async transaction => (await database.Queries.FindByNumberAsync(transaction, number, None))!);
            await ledger.DoAsync((concerns, transaction) => concerns.MergeAsync(transaction, other.Id, [(open.Id, null)], null, Ledger.Supervisor, None));
        }

        await database.ExecuteAsync("UPDATE outbox SET state = 'Delivered' WHERE state = 'Queued'");
        var anna = await ledger.ResidentAsync("resident-7");
        await database.WriteAsync(transaction => database.Get<IResidentErasure>().EraseAsync(transaction, anna.Id, None));
        database.Clock.Advance(TimeSpan.FromDays(400));
        var erased = await database.Get<RetentionJob>().RunAsync(database.Get<DistrictTime>().Today, null, None);
        await database.Get<PhaseCatchUp>().RunAsync(null, None);
        var again = await database.ReadAsync(transaction => database.Get<SummaryCounting>().CountAsync(transaction, week, database.Clock.GetUtcNow(), null, null, None));

        Assert.Equal((true, true, true), (document.Overdue.Count > 0, document.District.Received > 10, await database.ScalarAsync<long>("SELECT count(*) FROM concern WHERE text = ''") > 10));
        Assert.Equal(SummaryJson.Write(WithoutCopies(document)), SummaryJson.Write(WithoutCopies(again)));
        Assert.Empty(await database.Get<SummaryProof>().ProveAsync(None));
        // The document stays as it was, the correction beside it.
        Assert.Equal(frozen, await service.FreezeAsync(week, None));
        Assert.Equal(("district.received", $"{document.District.Received}", "1"), Assert.Single(await service.CorrectionsAsync(frozen, None)) is var one ? (one.Figure, one.Was, one.IsNow) : default);
        await Assert.ThrowsAnyAsync<Exception>(() => database.ExecuteAsync("UPDATE summary_correction SET is_now = '2'"));
        await Assert.ThrowsAnyAsync<Exception>(() => database.ExecuteAsync("DELETE FROM summary_correction"));

        // Whether replies were copied nobody can tell any more once the words are gone; the frozen document still says so.
        static SummaryDocument WithoutCopies(SummaryDocument document) => document with
        {
            Findings = [.. document.Findings.Where(finding => finding.Code != "copied-replies")],
            Notice = document.Notice with { Criticised = [], Commended = [], Withheld = [] },
        };
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
        var counted = await RecountAsync(database, period, document.CutOff);
        var before = database.Get<PeriodCalendar>().Before(period);
        var earlier = await RecountAsync(database, before, before.CutOff);

        Assert.Equal("", string.Join('\n', SummaryProof.Differences(document, counted)));
        Assert.Equal((counted.District, earlier.District), (document.District, document.Before));
        AssertEqual(document.Units, counted.Units, earlier.Units);
        AssertEqual(document.Areas, counted.Areas, earlier.Areas);
        AssertEqual(document.Categories, counted.Categories, earlier.Categories);
    }

    private static void AssertEqual(IReadOnlyList<GroupFigures> said, IReadOnlyDictionary<string, Figures> counted, IReadOnlyDictionary<string, Figures> before)
    {
        Assert.Equal(counted.Keys.Order(StringComparer.Ordinal), said.Select(group => group.Code).Order(StringComparer.Ordinal));
        Assert.All(said, group => Assert.Equal((counted[group.Code], before.GetValueOrDefault(group.Code) ?? new Figures()), (group.Figures, group.Before)));
    }

    private static async Task<GroupedFigures> RecountAsync(TestDatabase database, Period period, DateTimeOffset cutOff)
    {
        var tallies = new Tallies(database.Get<IDialogContent>().Current);
        await database.Get<SummaryProof>().RecountAsync([new EventRecount(period, cutOff, tallies)], None);
        await NaiveEcho.AddAsync(database, period.From, cutOff, tallies);
        return new GroupedFigures(tallies);
    }
}
