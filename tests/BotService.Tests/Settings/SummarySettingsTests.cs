using System.Text;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Settings.Sheets;
using Huiyin.Storage;
using Huiyin.Summaries;
using Huiyin.Summaries.Periods;
using Huiyin.Tests.DialogContent;
using Huiyin.Transactions;
using Huiyin.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huiyin.Settings;

/// <summary>Summaries are set like everything else, count for what is not frozen, and cannot move what is.</summary>
public sealed class SummarySettingsTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Admin = new(ActorRole.Administrator, "admin-1", "Admin");

    private readonly TemporaryDialogs _dialogs = new();

    public void Dispose() => _dialogs.Dispose();

    [Theory, OnSqlite, OnPostgres]
    public async Task Thresholds_Changed_CountForWhatIsNotFrozenAndFrozenStays(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var (service, calendar) = (database.Get<SummaryService>(), database.Get<PeriodCalendar>());
        var day = calendar.Of(PeriodKind.Day, calendar.Today);
        database.Clock.Advance(TimeSpan.FromDays(1));
        var frozen = await service.FreezeAsync(day, None);
        database.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Empty((await ImportAsync(database, "summaries", ("ranking-minimum,5", "ranking-minimum,8"), ("notice-hours,24", "notice-hours,36"), ("late-burst-percent,40", "late-burst-percent,55"))).Findings);
        var next = await service.FreezeAsync(calendar.Of(PeriodKind.Day, day.LastDay.AddDays(1)), None);

        var (before, after) = (frozen.Read(), next.Read());
        Assert.Equal((5, 40, 8, 55), (before.Ranking.MinimumCases, before.Thresholds!.LateBurstPercent, after.Ranking.MinimumCases, after.Thresholds!.LateBurstPercent));
        Assert.Equal(frozen, await service.FreezeAsync(day, None));
        Assert.Equal(TimeSpan.FromHours(24), await DueAfterAsync(database, frozen));
        Assert.Equal(TimeSpan.FromHours(36), await DueAfterAsync(database, next));
        Assert.Contains("应办结不足 8 件不排名", after.Meanings.Single(one => one.Figure == "ranking").Chinese, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task CutOff_Changed_MovesThePeriodsFromThenOnWithoutGapOrOverlap(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var calendar = database.Get<PeriodCalendar>();
        var frozen = calendar.Of(PeriodKind.Week, calendar.Today);
        database.Clock.Advance(TimeSpan.FromDays(7));
        await database.Get<SummaryService>().FreezeAsync(frozen, None);
        var (next, from) = (calendar.Of(PeriodKind.Week, frozen.LastDay.AddDays(1)), frozen.LastDay.AddDays(1));

        var tooEarly = await ImportAsync(database, "cut-offs", ("月截止\r\n", $"月截止\r\n{frozen.LastDay:yyyy-MM-dd},24:00,18:00,24:00\r\n"));
        var refused = Assert.Single(tooEarly.Findings);
        Assert.Contains("frozen already", refused.Problem, StringComparison.Ordinal);
        Assert.Contains($"{from:yyyy-MM-dd} or later", refused.Fix, StringComparison.Ordinal);
        Assert.Equal(next, calendar.Of(PeriodKind.Week, from));

        Assert.Empty((await ImportAsync(database, "cut-offs", ("月截止\r\n", $"月截止\r\n{from:yyyy-MM-dd},24:00,18:00,24:00\r\n"))).Findings);

        Assert.Equal(frozen, calendar.Of(PeriodKind.Week, frozen.FirstDay));
        var moved = calendar.Of(PeriodKind.Week, from);
        Assert.Equal((frozen.CutOff, next.CutOff.AddHours(-6)), (moved.From, moved.CutOff));
        for (var week = moved; week.FirstDay < from.AddDays(60); week = calendar.Of(PeriodKind.Week, week.LastDay.AddDays(1)))
        {
            Assert.Equal(calendar.Before(week).CutOff, week.From);
        }

        // Behind the cut-off of its last day the next week runs already.
        database.Clock.Advance(moved.CutOff - database.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        Assert.Equal(moved.LastDay.AddDays(1), calendar.Current(PeriodKind.Week).FirstDay);
        Assert.Equal(moved.LastDay, calendar.Current(PeriodKind.Day).FirstDay);
    }

    // The desk and the sheets refuse such a change; an editor on the folder asks nobody.
    [Theory, OnSqlite, OnPostgres]
    public async Task CutOff_OfAFrozenPeriodEditedInTheFolder_LeavesNoGapAndNoOverlap(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var (service, calendar) = (database.Get<SummaryService>(), database.Get<PeriodCalendar>());
        var first = calendar.Of(PeriodKind.Week, calendar.Today);
        database.Clock.Advance(TimeSpan.FromDays(7));
        var frozen = await service.FreezeAsync(first, None);

        var file = Path.Combine(_dialogs.Folder, "summaries.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("cut-offs: []", "", StringComparison.Ordinal) + $"\ncut-offs:\n  - {{ from: {first.LastDay:yyyy-MM-dd}, day: \"24:00\", week: \"18:00\", month: \"24:00\" }}\n");
        Assert.DoesNotContain(database.Get<IOverridableContent>().Use(ContentOverrides.None).All, finding => !finding.IsWarning);
        var next = calendar.Of(PeriodKind.Week, first.LastDay.AddDays(1));
        Assert.NotEqual(frozen.CutOff, next.From);
        database.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal(frozen.CutOff, (await service.ReadAsync(next, None)).From);
        var after = (await service.FreezeAsync(next, None)).Read();
        Assert.Equal((frozen.CutOff, next.CutOff), (after.From, after.CutOff));
        Assert.Equal(frozen, await service.FreezeAsync(first, None));
    }

    [Theory]
    [InlineData("summaries", "ranking-minimum,5", "ranking-minimum,0", "is less than 1")]
    [InlineData("summaries", "ranking-minimum,5", "ranking-minimum,five", "must be a whole number")]
    [InlineData("summaries", "ranking-minimum,5", "ranking-minimum,5.5", "must be a whole number")]
    [InlineData("summaries", "dispatch-at,08:00", "dispatch-at,8点", "is '8点'")]
    [InlineData("summaries", "dispatch-at,08:00", "dispatch-at,24:00", "is '24:00'")]
    [InlineData("summaries", "dispatch-days,working", "dispatch-days,never", "is 'never'")]
    [InlineData("summaries", "quick-percent,10", "quick-percent,101", "is more than 100")]
    [InlineData("summaries", "notice-hours,24", "cut-offs,24", "unknown here")]
    [InlineData("summaries", "notice-hours,24", "messages-at,09:00", "is there twice")]
    [InlineData("summaries", "notice-hours,24\r\n", "", "lacks 'notice-hours'")]
    [InlineData("cut-offs", "月截止\r\n", "月截止\r\n2027-01-04,09:00,18:00,24:00\r\n", "is '09:00'")]
    [InlineData("cut-offs", "月截止\r\n", "月截止\r\n2027-02-30,24:00,18:00,24:00\r\n", "no such date")]
    [InlineData("cut-offs", "月截止\r\n", "月截止\r\n2027-01-04,24:00,18:00,24:00\r\n2027/1/4,24:00,18:00,24:00\r\n", "is there twice")]
    public async Task Setting_ThatMakesNoSense_IsRefusedByNameAndNothingChanges(string sheet, string was, string by, string problem)
    {
        await using var database = await StartAsync(DatabaseKind.Sqlite);
        var before = database.Get<IDialogContent>().Current;

        var import = await ImportAsync(database, sheet, (was, by));

        Assert.Contains(import.Findings, finding => finding.Problem.Contains(problem, StringComparison.Ordinal) && finding.Fix.Length > 0);
        Assert.Same(before, database.Get<IDialogContent>().Current);
        Assert.All(import.Findings, finding => Assert.DoesNotMatch("[a-z]{3,} [a-z]{2,} ", finding.In(Locales.Chinese, before.Findings).Problem));
    }

    [Theory]
    [InlineData("summaries")]
    [InlineData("cut-offs")]
    public async Task Import_OfWhatWasExported_ChangesNothing(string sheet)
    {
        await using var database = await StartAsync(DatabaseKind.Sqlite);
        await ImportAsync(database, "cut-offs", ("月截止\r\n", "月截止\r\n2027-01-04,20:00,18:00,24:00\r\n"));

        var import = await ImportAsync(database, sheet);

        Assert.Equal((null, 0), (import.Document, import.Findings.Count));
    }

    private static async Task<TimeSpan> DueAfterAsync(TestDatabase database, FrozenSummary frozen) =>
        (await database.Get<NoticeService>().ActsAsync(frozen.Id, None))[0] is var draft ? draft.Due!.Value - draft.At : default;

    private static Task<SheetImport> ImportAsync(TestDatabase database, string name, params (string Was, string By)[] changes)
    {
        var sheets = database.Get<SettingSheets>();
        var file = Encoding.UTF8.GetString(sheets.Export(sheets.Find(name)!, Locales.Chinese));
        foreach (var (was, by) in changes)
        {
            Assert.Contains(was, file, StringComparison.Ordinal);
            file = file.Replace(was, by, StringComparison.Ordinal);
        }

        return sheets.ImportAsync(sheets.Find(name)!, Encoding.UTF8.GetBytes(file), Admin, None);
    }

    private Task<TestDatabase> StartAsync(DatabaseKind kind) => TestDatabase.StartAsync(kind, services => services
        .AddSingleton(_ => new ReloadingDialogContent(_dialogs.Folder, TimeSpan.FromMilliseconds(20), TimeProvider.System, NullLogger<ReloadingDialogContent>.Instance))
        .AddSingleton<IDialogContent>(provider => provider.GetRequiredService<ReloadingDialogContent>())
        .AddSingleton<IOverridableContent>(provider => provider.GetRequiredService<ReloadingDialogContent>())
        .AddSingleton(new AddressSeal(new byte[32]))
        .AddSettings()
        .AddSummaries());
}
