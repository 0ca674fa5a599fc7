using Dapper;
using Huiyin.Concerns;
using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>What the level above answers for has a later time; a clerk still reads by how much the unit itself is late.</summary>
public sealed class DeskOverdueTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    [Fact]
    public async Task Page_OfAnEscalatedConcern_SaysHowLateItIs()
    {
        var now = desk.Host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        // As an escalation of two days ago left it, without waiting for one.
        await desk.Host.Services.GetRequiredService<ITransactions>().WriteAsync(
            (transaction, token) => transaction.Connection().ExecuteAsync(new CommandDefinition(
                "UPDATE concern SET acceptance_due = @Missed, next_act_due = @Answered, wake_at = @Answered WHERE id = @Id",
                new { Missed = now.AddDays(-3).AddHours(-1), Answered = now.AddDays(5), desk.Wenchang.Id },
                cancellationToken: token)),
            CancellationToken.None);
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");

        var pages = new[] { "/desk", "/desk/concerns?due=Overdue", $"/desk/concerns/{desk.Wenchang.Number}" };
        foreach (var page in pages)
        {
            Assert.Contains("3 days overdue", (await caller.GetAsync(page)).Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("days left", (await caller.GetAsync(pages[1])).Text, StringComparison.Ordinal);
        Assert.Contains("The level above answers by", (await caller.GetAsync(pages[2])).Text, StringComparison.Ordinal);
    }
}
