using System.Text;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Settings.Sheets;
using Huiyin.Storage;
using Huiyin.Tests.DialogContent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huiyin.Settings;

/// <summary>Settings as spreadsheets: out, changed, and in again.</summary>
public sealed class SettingSheetsTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Admin = new(ActorRole.Administrator, "admin-1", "Admin");

    private readonly TemporaryDialogs _dialogs = new();

    public static TheoryData<string, string, bool> Sheets
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var sheet in new[] { "areas", "units", "hours", "holidays", "routing" })
            {
                data.Add(sheet, "zh-CN", true);
                data.Add(sheet, "zh-CN", false);
                data.Add(sheet, "en", false);
            }

            return data;
        }
    }

    public void Dispose() => _dialogs.Dispose();

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task Import_OfWhatWasExported_ChangesNothing(string name, string locale, bool asGb18030)
    {
        await using var database = await StartAsync(DatabaseKind.Sqlite);
        var (sheets, sheet) = Of(database, name);
        var file = sheets.Export(sheet, locale, asGb18030);

        var import = await sheets.ImportAsync(sheet, file, Admin, None);

        Assert.Equal((null, 0), (import.Document, import.Findings.Count));
        Assert.Equal(asGb18030, file[0] != 0xEF);
        Assert.Equal(sheet.Write(database.Get<IDialogContent>().Current).Count(), import.Rows);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_ChangedFile_CountsAtOnceAndTheSecondTimeChangesNothing(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var (sheets, sheet) = Of(database, "units");
        var file = Changed(sheets.Export(sheet, "zh-CN"), "城市管理局", "\"城市管理,综合执法局\"");

        var first = await sheets.ImportAsync(sheet, file, Admin, None);
        var second = await sheets.ImportAsync(sheet, file, Admin, None);

        Assert.Equal((1, null), (first.Document!.Version, second.Document));
        Assert.Equal("城市管理,综合执法局", database.Get<IDialogContent>().Current.Units.Find("urban-management").Label.Chinese);
        Assert.Equal("分管副主任", database.Get<IDialogContent>().Current.Units.Find("office-xuwan").Contact!.Chinese);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_Holidays_LeavesTheWorkingHoursAndMovesDeadlines(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var (sheets, sheet) = Of(database, "holidays");
        var hours = database.Get<IDialogContent>().Current.Calendar.Hours;

        var import = await sheets.ImportAsync(sheet, Changed(sheets.Export(sheet, "en"), "2026-01-01,2026-01-03,off", "2026/11/3,2026/11/4,off"), Admin, None);

        Assert.Empty(import.Findings);
        var calendar = database.Get<IDialogContent>().Current.Calendar;
        Assert.Equal(hours.Select(one => one.Code), calendar.Hours.Select(one => one.Code));
        Assert.Empty(calendar.TimesOf(null, new DateOnly(2026, 11, 4)));
    }

    [Theory]
    [InlineData("units", "urban-management,", "city,", 0, "taxonomy.yaml, line")]
    [InlineData("units", "sanitation,环境卫生所", "sanitation,", 4, "'name_zh' (名称) is empty")]
    [InlineData("units", ",xuwan,office", ",nowhere,office", 27, "The area 'nowhere' is unknown")]
    [InlineData("units", "code,name_zh", "kode,name_zh", 1, "The column 'kode' is unknown")]
    [InlineData("units", ",counter,", ",counter,,,,,,extra", 2, "cells")]
    [InlineData("holidays", "2026-01-01,2026-01-03", "2026-01-03,2026-01-01", 2, "before the first")]
    [InlineData("holidays", "2026-01-01,2026-01-03", "soon,2026-01-03", 2, "is 'soon'")]
    [InlineData("hours", "08:30-12:00; 14:30-18:00", "08:30-12:00; 11:30-18:00", 2, "overlap")]
    [InlineData("areas", "mingdu-1,grid,mingdu", "mingdu-1,grid,nowhere", 6, "'nowhere', is not in the file")]
    [InlineData("areas", "mingdu-1,grid,mingdu", "mingdu-1,street,mingdu", 6, "The kind 'street' is unknown")]
    [InlineData("areas", "mingdu-1,grid,mingdu", "mingdu-1,grid,wenchang", 6, "'grids' is unknown here")]
    [InlineData("areas", "wenchang,office,demo-zone", "wenchang,office,wenchang", 3, "is not in the file")]
    [InlineData("areas", "demo-zone,district,", "demo-zone,office,bankou", 0, "exactly one district")]
    [InlineData("areas", "mingdu,community,wenchang", "mingdu,community,mingdu-1", 4, "does not lie in the district")]
    [InlineData("areas", "33.6452", "north", 3, "must be of type number")]
    [InlineData("routing", "default,,,,,government-services", "default,,,,,nobody", 6, "'nobody' is unknown")]
    [InlineData("routing", "default,,,,,government-services", "otherwise,,,,,government-services", 0, "lacks 'default'")]
    public async Task Import_SomethingToMend_NamesTheLineAndTakesNothing(string name, string text, string by, int line, string problem)
    {
        await using var database = await StartAsync(DatabaseKind.Sqlite);
        var (sheets, sheet) = Of(database, name);
        var before = database.Get<IDialogContent>().Current;

        var import = await sheets.ImportAsync(sheet, Changed(sheets.Export(sheet, "en"), text, by), Admin, None);

        Assert.Null(import.Document);
        Assert.Contains(import.Findings, finding => finding.Line == line && finding.Problem.Contains(problem, StringComparison.Ordinal) && finding.Fix.Length > 0);
        Assert.Same(before, database.Get<IDialogContent>().Current);
        Assert.All(import.Findings, finding =>
        {
            var (chinese, fix) = finding.In(Locales.Chinese, before.Findings);
            Assert.True(chinese.Any(IsChinese) && fix.Any(IsChinese), $"{chinese} {fix}");
        });
    }

    [Fact]
    public async Task Import_NotATextFile_SaysSo()
    {
        await using var database = await StartAsync(DatabaseKind.Sqlite);
        var (sheets, sheet) = Of(database, "units");

        var binary = await sheets.ImportAsync(sheet, [0x50, 0x4B, 0x03, 0x04, 0x00, 0xFF, 0xFF], Admin, None);
        var empty = await sheets.ImportAsync(sheet, [], Admin, None);

        Assert.Contains("encoding", Assert.Single(binary.Findings).Problem, StringComparison.Ordinal);
        Assert.Contains("no rows", Assert.Single(empty.Findings).Problem, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Import_WithoutAUnitThatOwnsConcerns_IsRefused(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var filed = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        await ledger.MoveAsync(filed, new TransitionRequest(ConcernStatus.Assigned, Unit: "office-bankou", Text: "属地"), Ledger.Supervisor);
        var (sheets, sheet) = Of(database, "units");
        var lines = Encoding.UTF8.GetString(sheets.Export(sheet, "en")).Split("\r\n");

        var import = await sheets.ImportAsync(sheet, Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Where(line => !line.StartsWith("office-bankou", StringComparison.Ordinal)))), Admin, None);

        Assert.Contains("'office-bankou' would be gone, but owns 1 open concerns", Assert.Single(import.Findings).Problem, StringComparison.Ordinal);
    }

    private static bool IsChinese(char character) => character is >= '一' and <= '龥';

    private static byte[] Changed(byte[] file, string text, string by)
    {
        var before = Encoding.UTF8.GetString(file);
        Assert.Contains(text, before, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(before.Replace(text, by, StringComparison.Ordinal));
    }

    private static (SettingSheets Sheets, ISettingSheet Sheet) Of(TestDatabase database, string name) =>
        (database.Get<SettingSheets>(), database.Get<SettingSheets>().Find(name)!);

    private Task<TestDatabase> StartAsync(DatabaseKind kind) => TestDatabase.StartAsync(kind, services => services
        .AddSingleton(_ => new ReloadingDialogContent(_dialogs.Folder, TimeSpan.FromMilliseconds(20), TimeProvider.System, NullLogger<ReloadingDialogContent>.Instance))
        .AddSingleton<IDialogContent>(provider => provider.GetRequiredService<ReloadingDialogContent>())
        .AddSingleton<IOverridableContent>(provider => provider.GetRequiredService<ReloadingDialogContent>())
        .AddSettings());
}
