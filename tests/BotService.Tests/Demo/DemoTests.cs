using Dapper;
using Huiyin.Concerns;
using Huiyin.Storage;
using Huiyin.Transactions;
using Huiyin.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Demo;

public sealed class DemoTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Demo_InAnEmptyDatabase_TellsTheNewspapersFigures(DatabaseKind kind)
    {
        await using var place = await EmptyPlace.MakeAsync(kind);
        var output = new StringWriter();

        var code = await CommandLine.RunAsync(["demo", "--date", "2023-08-06", "--password", "a-password-to-try", .. place.Arguments], output, None);

        Assert.Equal(0, code);
        Assert.Contains("21,210 of 27,018 households visited", output.ToString(), StringComparison.Ordinal);
        await using var app = BotServiceBuilder.Build(["--Logging:LogLevel:Default=None", .. place.Arguments]);
        var statuses = await QueryAsync<(string Status, string? Outcome, long Count)>(app.Services, "SELECT status, outcome, count(*) FROM concern GROUP BY status, outcome");
        Assert.Equal(DemoDistrict.Concerns, statuses.Sum(row => row.Count));
        Assert.Equal(DemoDistrict.Settled, Assert.Single(statuses, row => row.Status == "Closed" && row.Outcome == "Confirmed").Count);
        Assert.Equal(Enum.GetNames<ConcernStatus>().Order(), statuses.Select(row => row.Status).Order());

        await VisitsAddUpAsync(app.Services);
        await LedgerAddsUpAsync(app.Services);
        Assert.Empty(await QueryAsync<string>(app.Services, "SELECT area FROM concern WHERE area IN ('hewan', 'nanqiao')"));
        var again = new StringWriter();
        Assert.Equal(1, await CommandLine.RunAsync(["demo", .. place.Arguments], again, None));
        Assert.Contains("There is data already", again.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seed", "many")]
    [InlineData("--date", "tomorrow")]
    [InlineData("--password", "short")]
    [InlineData("--loud", "")]
    public void Options_ThatAreNotUnderstood_AreNone(string option, string value) => Assert.Null(DemoOptions.Parse([option, value]));

    [Fact]
    public void Visited_ByPlace_AddsUpToTheDistrict()
    {
        Assert.Equal(DemoDistrict.Households, DemoDistrict.Places.Sum(place => place.Households));
        Assert.Equal(DemoDistrict.Visited, DemoDistrict.VisitedByPlace().Sum());
    }

    // The slow, obvious way: strike out what was corrected, then count the households that have a visit left.
    private static async Task VisitsAddUpAsync(IServiceProvider services)
    {
        var events = await QueryAsync<(string Id, string Household, string? Outcome, string? Corrects)>(services, "SELECT id, household_id, outcome, corrects FROM visit_event ORDER BY number");
        var corrected = events.Select(row => row.Corrects).OfType<string>().ToHashSet();
        var visited = events.Where(row => row.Outcome == "Visited" && !corrected.Contains(row.Id)).Select(row => row.Household).Distinct().Count();
        Assert.Equal(DemoDistrict.Visited, visited);

        var coverage = await services.GetRequiredService<ITransactions>().ReadAsync(
            (transaction, token) => services.GetRequiredService<CoverageReading>().ReadAsync(transaction, DemoVisits.Campaign, null, token),
            None);
        Assert.Equal((DemoDistrict.Households, DemoDistrict.Visited, 78.5), (coverage.Target, coverage.Visited, coverage.Percentage));
        Assert.Equal(DemoDistrict.Visited, coverage.Days[^1].Total);
    }

    private static async Task LedgerAddsUpAsync(IServiceProvider services)
    {
        var queries = services.GetRequiredService<ConcernQueries>();
        await services.GetRequiredService<ITransactions>().ReadAsync(
            async (transaction, token) =>
            {
                foreach (var id in await transaction.Connection().QueryAsync<string>("SELECT id FROM concern"))
                {
                    var row = await queries.FindAsync(transaction, id, token);
                    var folded = (await queries.EventsAsync(transaction, id, token)).Aggregate((Concern?)null, ConcernFold.Apply);
                    Assert.Equal((row!.Status, row.NextAct, row.NextActDue, row.Version), (folded!.Status, folded.NextAct, folded.NextActDue, folded.Version));
                }

                return true;
            },
            None);
    }

    private static Task<List<T>> QueryAsync<T>(IServiceProvider services, string sql) => services.GetRequiredService<ITransactions>().ReadAsync(
        async (transaction, _) => (await transaction.Connection().QueryAsync<T>(sql)).ToList(),
        None);
}
