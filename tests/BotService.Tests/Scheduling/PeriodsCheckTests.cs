using Huiyin.Concerns;
using Huiyin.Storage;
using Huiyin.Summaries;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;

namespace Huiyin.Scheduling;

/// <summary>What is spoilt in what was done for a period is found and named; a sound week is left in peace.</summary>
public sealed class PeriodsCheckTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Verify_EachKindOfBreachPlantedInAPeriod_NamesExactlyThat(DatabaseKind kind)
    {
        foreach (var planted in PlantedPeriodBreach.All)
        {
            await using var database = await TestDatabase.StartAsync(kind, WeeklyMessagesTests.Services);
            var anna = await LiveAsync(database);
            Assert.Empty(await database.ProveAsync());
            var tampering = new Tampering(database, kind);
            await tampering.BreakLocksAsync();
            await tampering.ExecuteAsync(planted.Sql == PlantedPeriodBreach.Reseal ? await ResealedAsync(database) : planted.Sql.Replace("{anna}", anna.Id, StringComparison.Ordinal));

            var found = Assert.Single(await database.ProveAsync());

            Assert.Equal((planted.Kind, planted.Subject, planted.Detail.Replace("{anna}", anna.Id, StringComparison.Ordinal)), (found.Kind, found.Subject, found.Detail));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Verify_SubscribersWhoCameBackOrAskedLater_AreOwedNothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind, WeeklyMessagesTests.Services);
        var ledger = new Ledger(database);
        var gone = await ledger.ResidentAsync("gone");
        await WeeklyMessagesTests.SubscribeAsync(database, gone, "dehe");
        await SetStateAsync(database, Outbox.ConversationState.Closed);
        await LiveAsync(database);
        // Back after the week was sent, and somebody who is new.
        await ledger.ResidentAsync("gone");
        await SetStateAsync(database, Outbox.ConversationState.Open);
        await WeeklyMessagesTests.SubscribeAsync(database, await ledger.ResidentAsync("new"), "dehe");

        Assert.Empty(await database.ProveAsync());
    }

    // A week from Monday to Sunday with one concern and two subscribers, of which everything is done on the Monday after it.
    private static async Task<Resident> LiveAsync(TestDatabase database)
    {
        var ledger = new Ledger(database);
        var anna = await ledger.ResidentAsync("anna");
        await WeeklyMessagesTests.SubscribeAsync(database, anna, "zhongyuan");
        await WeeklyMessagesTests.SubscribeAsync(database, await ledger.ResidentAsync("ben", "en"), "dehe");
        await database.Get<Schedule>().RunDueAsync(None);
        await database.WriteAsync(transaction => database.Concerns.FileAsync(transaction, ledger.Report(anna) with { Area = "dehe", Category = "parking.compound" }, Actor.Resident(anna.Id), None));
        database.Clock.Advance(TimeSpan.FromDays(7.2));
        await database.Get<Schedule>().RunDueAsync(None);
        return anna;
    }

    private static Task SetStateAsync(TestDatabase database, Outbox.ConversationState state) => database.WriteAsync(transaction =>
        database.Get<Outbox.IConversationRepository>().SetStateAsync(transaction, new("webchat", "chat-gone"), state, None));

    // With a number that nobody counted, under a hash that fits.
    private static async Task<string> ResealedAsync(TestDatabase database)
    {
        var frozen = (await database.Get<SummaryService>().FindAsync(database.Get<PeriodCalendar>().Of(PeriodKind.Week, new DateOnly(2026, 11, 2)), None))!;
        var document = frozen.Read();
        var altered = SummaryJson.Write(document with { District = document.District with { Received = 7 } });
        return $"UPDATE summary SET document = '{altered.Replace("'", "''", StringComparison.Ordinal)}', hash = '{SummaryJson.Hash(altered)}' WHERE period = 'week'";
    }
}
