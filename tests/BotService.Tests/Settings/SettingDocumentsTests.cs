using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Hosting;
using Huiyin.Storage;
using Huiyin.Tests.DialogContent;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Huiyin.Settings;

/// <summary>Files of the dialogs that staff change while the service runs.</summary>
public sealed class SettingDocumentsTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Actor Admin = new(ActorRole.Administrator, "admin-1", "Admin");

    private readonly TemporaryDialogs _dialogs = new();

    public void Dispose() => _dialogs.Dispose();

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_GoodContent_CountsAtOnceAndIsKeptWithItsHistory(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var (settings, content) = (database.Get<SettingDocuments>(), database.Get<IDialogContent>());
        var before = await CurrentAsync(database, "units");

        var first = await settings.SaveAsync("units", before.Text.Replace("城市管理局", "城管局", StringComparison.Ordinal), before.Version, Admin, None);
        Assert.Equal("城管局", content.Current.Units.Find("urban-management").Label.Chinese);
        var second = await settings.SaveAsync("units", null, first.Version, Admin, None);

        Assert.Equal("城市管理局", content.Current.Units.Find("urban-management").Label.Chinese);
        var history = await database.ReadAsync(transaction => settings.HistoryAsync(transaction, "units", None));
        Assert.Equal([second, first], history);
        Assert.Equal(("admin-1", "Admin", database.Clock.GetUtcNow()), (first.ById, first.ByName, first.At));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_WhatBreaksAnotherFile_IsRefusedWithTheLineThereAndChangesNothing(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var (settings, content) = (database.Get<SettingDocuments>(), database.Get<IDialogContent>());
        var units = (await CurrentAsync(database, "units")).Text;
        var before = content.Current;

        var refused = await Assert.ThrowsAsync<SettingRefusedException>(() =>
            settings.SaveAsync("units", units.Replace("code: traffic-police", "code: traffic", StringComparison.Ordinal), 0, Admin, None));

        var finding = refused.Findings.First(finding => finding.File == "taxonomy.yaml");
        Assert.Equal(_dialogs.LineOf("taxonomy.yaml", "unit: traffic-police"), finding.Line);
        Assert.NotEmpty(finding.Fix);
        Assert.Same(before, content.Current);
        Assert.Equal(0, (await CurrentAsync(database, "units")).Version);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_FromAnOldVersionOrOfAnUnknownKind_IsRefused(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var settings = database.Get<SettingDocuments>();
        var (text, version) = await CurrentAsync(database, "areas");
        await settings.SaveAsync("areas", text + "# once\n", version, Admin, None);

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => settings.SaveAsync("areas", text + "# twice\n", version, Admin, None));
        var unknown = await Assert.ThrowsAsync<SettingRefusedException>(() => settings.SaveAsync("../appsettings", "x: 1", null, Admin, None));
        Assert.Equal("kind", unknown.Field);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Save_ManyAtOnce_EachIsAVersionOfItsOwn(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var settings = database.Get<SettingDocuments>();
        var text = (await CurrentAsync(database, "areas")).Text;

        var saves = Enumerable.Range(0, 4).Select(number => Task.Run(() => settings.SaveAsync("areas", $"{text}# {number}\n", 0, Admin, None))).ToList();
        _ = await Task.WhenAny(Task.WhenAll(saves));

        _ = Assert.Single(saves, save => save.IsCompletedSuccessfully);
        Assert.All(saves.Where(save => save.IsFaulted), save => Assert.IsType<ConcurrencyConflictException>(save.Exception!.InnerException));
        Assert.Single(await database.ReadAsync(transaction => settings.HistoryAsync(transaction, "areas", None)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Apply_OnAnotherNode_ReadsWhatWasSavedHere(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        await using var other = database.Build(Configure);
        var text = (await CurrentAsync(database, "units")).Text;
        await database.Get<SettingDocuments>().SaveAsync("units", text.Replace("城市管理局", "城管局", StringComparison.Ordinal), 0, Admin, None);

        await other.GetRequiredService<SettingDocuments>().ApplyAsync(None);

        Assert.Equal("城管局", other.GetRequiredService<IDialogContent>().Current.Units.Find("urban-management").Label.Chinese);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Reload_OnANodeThatNobodyTold_SeesTheChangeByItself(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        await using var other = database.Build(Configure);
        var reload = other.GetServices<IHostedService>().OfType<SettingsReload>().Single();
        await reload.StartAsync(None);
        var text = (await CurrentAsync(database, "units")).Text;
        await database.Get<SettingDocuments>().SaveAsync("units", text.Replace("城市管理局", "城管局", StringComparison.Ordinal), 0, Admin, None);

        await Eventually.TrueAsync(() =>
        {
            database.Clock.Advance(TimeSpan.FromSeconds(6));
            return other.GetRequiredService<IDialogContent>().Current.Units.Find("urban-management").Label.Chinese == "城管局";
        });
        await reload.StopAsync(None);
    }

    [Fact]
    public async Task Service_Restarted_StillGoesByTheSetting()
    {
        await using var database = await StartAsync(DatabaseKind.Sqlite);
        var text = (await CurrentAsync(database, "units")).Text;
        await database.Get<SettingDocuments>().SaveAsync("units", text.Replace("城市管理局", "城管局", StringComparison.Ordinal), 0, Admin, None);

        await using var host = await ServiceHost.StartAsync([$"--Data:Directory={database.DataDirectory}", $"--Dialogs:Directory={_dialogs.Folder}"]);

        Assert.Equal("城管局", host.Services.GetRequiredService<IDialogContent>().Current.Units.Find("urban-management").Label.Chinese);
    }

    private static Task<(string Text, int Version)> CurrentAsync(TestDatabase database, string kind) =>
        database.ReadAsync(transaction => database.Get<SettingDocuments>().CurrentAsync(transaction, kind, None));

    private Task<TestDatabase> StartAsync(DatabaseKind kind) => TestDatabase.StartAsync(kind, Configure);

    private void Configure(IServiceCollection services)
    {
        services
            .AddSingleton(provider => new ReloadingDialogContent(_dialogs.Folder, TimeSpan.FromMilliseconds(20), TimeProvider.System, NullLogger<ReloadingDialogContent>.Instance))
            .AddSingleton<IDialogContent>(provider => provider.GetRequiredService<ReloadingDialogContent>())
            .AddSingleton<IOverridableContent>(provider => provider.GetRequiredService<ReloadingDialogContent>())
            .AddSettings();
    }
}
