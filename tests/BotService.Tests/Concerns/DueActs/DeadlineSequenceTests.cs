using Dapper;
using Huiyin.Storage;
using Huiyin.Transactions;

namespace Huiyin.Concerns.DueActs;

/// <summary>Random acts, crashes and moves of the clock: whatever happens, nothing is forgotten and nothing comes twice.</summary>
public sealed class DeadlineSequenceTests
{
    private const int Steps = 25;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] Units = ["environment", "parks", "transport"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Sequence_OfAnyActsCrashesAndClockMoves_KeepsEveryConcernDueOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync("anna");
        for (var seed = 1; seed <= 20; seed++)
        {
            await PlayAsync(ledger, resident, seed);
        }
    }

    private static async Task PlayAsync(Ledger ledger, Resident resident, int seed)
    {
        var random = new Random(seed);
        var concern = await ledger.FileAsync(resident);
        List<string> done = [];
        for (var step = 0; step < Steps; step++)
        {
            var before = await ledger.ReadAsync(concern.Id);
            var act = random.Next(14);
            done.Add($"{act}@{ledger.Database.Clock.GetUtcNow():MM-dd HH:mm}");
            await DoAsync(ledger, before, act, random);
            var after = await ledger.ReadAsync(concern.Id);
            var where = $"seed {seed}, step {step}: {string.Join(" ", done)}";
            Assert.True(after.IsOpen == (after.NextAct is not null && after.NextActDue is not null && after.WakeAt is not null), where);
            Assert.True(after.ResolutionDue >= before.ResolutionDue, where);
        }

        await AssertHistoryAsync(ledger, concern.Id, $"seed {seed}: {string.Join(" ", done)}");
    }

    private static async Task DoAsync(Ledger ledger, Concern concern, int act, Random random)
    {
        var database = ledger.Database;
        try
        {
            switch (act)
            {
                case 0:
                    await ledger.MoveAsync(concern, new TransitionRequest(ConcernStatus.Assigned, Unit: Units[random.Next(3)], Text: "转办"), random.Next(2) == 0 ? Ledger.Clerk : Ledger.Supervisor);
                    break;
                case 1:
                    await ledger.MoveAsync(concern, new TransitionRequest(ConcernStatus.InProgress), Ledger.Clerk);
                    break;
                case 2:
                    await ledger.MoveAsync(concern, new TransitionRequest(ConcernStatus.AwaitingResident, Text: "?"), Ledger.Clerk);
                    break;
                case 3:
                    await ledger.DoAsync((service, transaction) => service.AddWordsAsync(transaction, concern.Id, "3号楼", Actor.Resident(concern.ReporterId), None));
                    break;
                case 4:
                    var day = DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime).AddDays(random.Next(1, 40));
                    await ledger.MoveAsync(concern, new TransitionRequest(ConcernStatus.Deferred, Text: "等开春", ReviewOn: day), Ledger.Head);
                    break;
                case 5:
                    await ledger.RectifyAsync(concern);
                    break;
                case 6:
                    await ledger.AnswerAsync(concern, solved: random.Next(3) == 0);
                    break;
                case 7:
                    await ledger.DoAsync((service, transaction) => service.NoteAsync(transaction, concern.Id, null, "看过", Ledger.Clerk, None));
                    break;
                case 8:
                    // The process dies between the act and the commit.
                    await Assert.ThrowsAsync<TimeoutException>(() => ledger.DoAsync(async (service, transaction) =>
                    {
                        await service.NoteAsync(transaction, concern.Id, null, "没来得及", Ledger.Clerk, None);
                        throw new TimeoutException();
                    }));
                    break;
                case 9:
                    database.Clock.Advance(TimeSpan.FromMinutes(-random.Next(600)));
                    await SweepAsync(database);
                    break;
                default:
                    database.Clock.Advance(TimeSpan.FromMinutes(random.Next(4000)));
                    await SweepAsync(database);
                    break;
            }
        }
        catch (ConcernRefusedException)
        {
            // Not possible from here: the row must be as it was, which the next step sees.
        }
    }

    private static async Task SweepAsync(TestDatabase database)
    {
        // What is due at once again after the first round would be done twice.
        await database.Get<DueActSweep>().SweepAsync(None);
        Assert.Equal(0, await database.Get<DueActSweep>().SweepAsync(None));
    }

    private static async Task AssertHistoryAsync(Ledger ledger, string id, string where)
    {
        Concern? concern = null;
        var (escalations, reminded, cycle) = (0, 0, 0);
        var told = await ledger.Database.ReadAsync(async transaction => (await transaction.Connection().QueryAsync<string>(
            "SELECT activity_id FROM outbox WHERE concern_id = @Id AND purpose = 'concern.escalated'", new { Id = id })).ToList());
        foreach (var happened in await ledger.EventsAsync(id))
        {
            var before = concern;
            concern = ConcernFold.Apply(before, happened);
            (cycle, reminded) = before?.NextAct != concern.NextAct ? (cycle + 1, 0) : (cycle, reminded);
            if (happened.Kind == ConcernEventKind.Reminded)
            {
                // Of a rectification the resident is reminded twice, of everything else whoever owes it once.
                var most = before!.NextAct == NextAct.Confirm ? 2 : 1;
                Assert.True(++reminded <= most && happened.At >= before.WakeAt, $"{where}: reminded too often or too early");
            }

            if (happened.Kind == ConcernEventKind.Escalated)
            {
                escalations++;
                Assert.True(happened.At >= before!.NextActDue, $"{where}: escalated too early");
                Assert.True(concern.EscalationLevel == before.EscalationLevel + 1 && concern.NextActDue > happened.At, $"{where}: the level or the next time is wrong");
                Assert.True(told.Count(activity => activity.StartsWith($"{id}-{happened.Sequence}-", StringComparison.Ordinal)) == 1, $"{where}: the resident was not told once");
            }
        }

        var row = await ledger.ReadAsync(id);
        Assert.Equal(row, concern! with { Place = row.Place, SinceWhen = row.SinceWhen, Phone = row.Phone });
        Assert.Equal((escalations, escalations), (row.EscalationCount, told.Count));
    }
}
