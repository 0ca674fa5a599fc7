using Dapper;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;
using Huiyin.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Summaries;

/// <summary>Concerns to which anything allowed happens, at random times of several weeks.</summary>
internal sealed class RandomLedger(TestDatabase database, int seed)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] Areas = ["mingdu", "dehe", "wenhui-1", "bankou", "liuzhuang", "nowhere"];
    private static readonly string[] Categories = ["parking.blocked", "parking.compound", "noise", "education.enrolment"];
    private static readonly string[] VisitResults = ["ToldInPerson", "Confirmed", "NotMet"];
    private static readonly string[] Units = ["sanitation", "parks", "transport"];
    private readonly Random random = new(seed);
    private readonly List<Concern> concerns = [];

    public static Task<TestDatabase> StartAsync(DatabaseKind kind, Action<IServiceCollection>? more = null) => TestDatabase.StartAsync(
        kind,
        services =>
        {
            services.AddSingleton<IDialogContent, FixedContent>().AddSingleton(new AddressSeal(new byte[32])).AddSummaries();
            more?.Invoke(services);
        });

    public async Task LiveAsync(int steps, TimeSpan between)
    {
        var ledger = new Ledger(database);
        var resident = await ledger.ResidentAsync($"resident-{seed}");
        for (var step = 0; step < steps; step++)
        {
            database.Clock.Advance(between * random.NextDouble() * 2);
            if (concerns.Count == 0 || random.NextDouble() < 0.2)
            {
                var report = ledger.Report(resident) with { Area = random.NextDouble() < 0.1 ? null : Among(Areas), Category = Among(Categories), Kind = (ConcernKind)random.Next(3) };
                concerns.Add(await ledger.DoAsync((service, transaction) => service.FileAsync(transaction, report, Actor.Resident(resident.Id), None)));
            }
            else if (random.NextDouble() < 0.1)
            {
                await TellAsync();
            }
            else
            {
                var index = random.Next(concerns.Count);
                concerns[index] = await ActAsync(ledger, concerns[index]);
            }
        }
    }

    private async Task<Concern> ActAsync(Ledger ledger, Concern concern)
    {
        try
        {
            return await ledger.DoAsync((service, transaction) => random.NextDouble() switch
            {
                < 0.1 => service.ReplyAsync(transaction, concern.Id, null, "正在处理", Ledger.Clerk, None),
                < 0.2 when concern.Outcome is not null => service.RateAsync(transaction, concern.Id, random.Next(1, 6), null, Actor.Resident(concern.ReporterId), None),
                < 0.23 => service.MergeAsync(transaction, Among(concerns).Id, [(concern.Id, null)], null, Ledger.Supervisor, None),
                < 0.25 => service.AddWordsAsync(transaction, concern.Id, "还有一件事", Actor.Resident(concern.ReporterId), None),
                _ => Step(service, transaction, concern),
            });
        }
        catch (ConcernRefusedException)
        {
            return concern;
        }
    }

    // Some messages reach their residents now, and some residents are told at the door.
    private Task TellAsync() => database.WriteAsync(async transaction =>
    {
        var at = new { Now = database.Clock.GetUtcNow(), Part = random.Next(3) };
        await transaction.Connection().ExecuteAsync("UPDATE outbox SET state = 'Delivered', delivered_at = @Now WHERE delivered_at IS NULL AND id % 3 = @Part", at);
        var concern = Among(concerns);
        await transaction.Connection().ExecuteAsync(
            """
            INSERT INTO return_visit (id, concern_id, resident_id, reason, unit, opened_at, due, not_met, result, recorded_at, recorded_by, closed_at)
            VALUES (@Id, @ConcernId, @ReporterId, 'Undelivered', @Unit, @Now, @Now, 0, @Result, @Now, 'visitor', @Now)
            """,
            new { Id = $"visit-{Guid.NewGuid():N}", ConcernId = concern.Id, concern.ReporterId, concern.Unit, at.Now, Result = Among(VisitResults) });
    });

    private Task<Concern> Step(ConcernService service, Transactions.ITransaction transaction, Concern concern)
    {
        var rows = Transitions.From(concern.Status, concern.Outcome).Where(row => row.Outcome != ConcernOutcome.Merged).ToList();
        if (rows.Count == 0)
        {
            // From some ends nothing leads on.
            return Task.FromResult(concern);
        }

        var row = rows[random.Next(rows.Count)];
        var role = row.Who[random.Next(row.Who.Count)];
        var actor = role switch
        {
            ActorRole.Resident => Actor.Resident(concern.ReporterId),
            ActorRole.System => Actor.System,
            _ => new Actor(role, $"{role}-1", "Somebody", concern.Unit),
        };
        var request = new TransitionRequest(
            row.To,
            row.Outcome,
            "说明",
            row.Requires.HasFlag(Requirements.Unit) ? Among(Units) : null,
            row.To == ConcernStatus.Deferred ? DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime.AddDays(20)) : null,
            row.Outcome == ConcernOutcome.NotAccepted ? "开发商" : null);
        return service.TransitionAsync(transaction, concern.Id, null, request, actor, None);
    }

    private T Among<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
}
