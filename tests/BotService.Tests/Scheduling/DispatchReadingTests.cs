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
        await using var database = await TestDatabase.StartAsync(kind, services =>
        {
            ScheduleFixture.Register(services, TimeZoneInfo.Utc);
            services.AddSingleton<IDialogContent, FixedContent>().AddSingleton<DispatchReading>();
        });
        var ledger = new Ledger(database);
        var concern = await ledger.MoveAsync(await ledger.FileAsync(await ledger.ResidentAsync("anna")), new TransitionRequest(ConcernStatus.Assigned, Unit: "environment"), Ledger.Clerk);
        database.Clock.Advance(concern.FirstContactDue - database.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        await database.Get<DueActSweep>().SweepAsync(CancellationToken.None);

        var message = await database.ReadAsync(transaction => database.Get<DispatchReading>().ReadAsync(transaction, ConcernVisibility.All, Locales.English, CancellationToken.None));

        var overdue = Assert.Single(message.Blocks[0].Lines);
        Assert.Contains(ConcernNumber.Format(concern.Number), overdue, StringComparison.Ordinal);
        Assert.Empty(message.Blocks[1].Lines);
    }
}
