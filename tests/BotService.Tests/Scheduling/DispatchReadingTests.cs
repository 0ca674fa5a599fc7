using Huiyin.Concerns;
using Huiyin.Concerns.DueActs;
using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Summaries.Messages;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Scheduling;

public sealed class DispatchReadingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Dispatch_OfAnEscalatedConcern_CallsItOverdueSinceTheUnitsOwnTime(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.MoveAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")), new TransitionRequest(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
        database.Clock.Advance(concern.FirstContactDue - database.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        await database.Get<DueActSweep>().SweepAsync(CancellationToken.None);

        var message = await database.ReadAsync(transaction => database.Get<DispatchReading>().ReadAsync(transaction, ConcernVisibility.All, Locales.English, CancellationToken.None));

        var overdue = Assert.Single(message.Blocks[0].Lines);
        Assert.Contains(ConcernNumber.Format(concern.Number), overdue, StringComparison.Ordinal);
        Assert.Empty(message.Blocks[1].Lines);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Dispatch_OfMoreThanItShows_BeginsWithWhatTheUnitsOwedFirst(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        var first = await AssignedAsync(ledger, anna);
        for (var i = 0; i < 20; i++)
        {
            database.Clock.Advance(TimeSpan.FromMinutes(1));
            await AssignedAsync(ledger, anna);
        }

        // Its next act is the supervisor's now, which is due long after those of the others.
        database.Clock.Advance(first.FirstContactDue - database.Clock.GetUtcNow() + TimeSpan.FromSeconds(10));
        await database.Get<DueActSweep>().SweepAsync(CancellationToken.None);
        database.Clock.Advance(TimeSpan.FromMinutes(30));

        var message = await database.ReadAsync(transaction => database.Get<DispatchReading>().ReadAsync(transaction, ConcernVisibility.All, Locales.English, CancellationToken.None));

        var lines = message.Blocks[0].Lines;
        Assert.Contains(ConcernNumber.Format(first.Number), lines[0], StringComparison.Ordinal);
        Assert.Equal(9, lines.Count);
        Assert.Contains("13", lines[^1], StringComparison.Ordinal);
    }

    private static Task<TestDatabase> StartAsync(DatabaseKind kind) => TestDatabase.StartAsync(kind, services =>
    {
        ScheduleFixture.Register(services, TimeZoneInfo.Utc);
        services.AddSingleton<IDialogContent, FixedContent>().AddSingleton<DispatchReading>();
    });

    private static async Task<Concern> AssignedAsync(Ledger ledger, Resident resident) =>
        await ledger.MoveAsync(await ledger.FileAsync(resident), new TransitionRequest(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
}
