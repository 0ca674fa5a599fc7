using Dapper;
using Huiyin.Browser;
using Huiyin.Demo;
using Huiyin.Hosting;
using Huiyin.Staff.Sessions;
using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>The whole service on the demo's district: 27,018 households, 1,232 concerns.</summary>
public sealed class DemoDeskFixture : IAsyncLifetime
{
    /// <summary>The tests that look at it, one after the other: telling its story takes half a minute.</summary>
    internal const string Shared = "the demo's district";

    private const string Password = "a-district-to-look-at";

    private EmptyPlace _place = null!;

    internal ServiceHost Host { get; private set; } = null!;

    /// <summary>What stands in the addresses of <see cref="DeskRoutes"/>.</summary>
    internal IReadOnlyDictionary<string, string> Values { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _place = await EmptyPlace.MakeAsync(DatabaseKind.Sqlite);
        Assert.Equal(0, await CommandLine.RunAsync(["demo", "--password", Password, .. _place.Arguments], TextWriter.Null, CancellationToken.None));
        Host = await ServiceHost.StartAsync(_place.Arguments);
        Values = new Dictionary<string, string>
        {
            // A dispute of somebody who wrote in the chat has the most to show.
            ["number"] = await OneAsync("SELECT CAST(number AS TEXT) FROM concern WHERE status = 'Reopened' AND number IN (SELECT c.number FROM concern c JOIN concern_event e ON e.concern_id = c.id GROUP BY c.number HAVING count(*) > 8) ORDER BY number DESC LIMIT 1"),
            ["photos"] = await OneAsync("SELECT CAST(number AS TEXT) FROM concern WHERE (SELECT count(DISTINCT a.source IS NULL) FROM attachment a WHERE a.concern_id = concern.id) = 2 ORDER BY status = 'Closed', number DESC LIMIT 1"),
            ["concern"] = await OneAsync("SELECT id FROM concern WHERE status = 'InProgress' ORDER BY number DESC LIMIT 1"),
            ["household"] = await OneAsync("SELECT household_id FROM visit_event WHERE outcome = 'ReturnNeeded' AND area = 'mingdu' ORDER BY number DESC LIMIT 1"),
            ["visit"] = await OneAsync("SELECT v.id FROM visit_event v JOIN visit_concern c ON c.visit_id = v.id ORDER BY v.number DESC LIMIT 1"),
            ["member"] = await OneAsync("SELECT id FROM staff_member WHERE role = 'Clerk' ORDER BY login LIMIT 1"),
            ["area"] = "mingdu",
            ["building"] = await OneAsync("SELECT building FROM household h WHERE area = 'mingdu' AND building <> '' AND NOT EXISTS (SELECT 1 FROM household_visit v WHERE v.household_id = h.id AND v.visited_on IS NOT NULL) GROUP BY building ORDER BY count(*) DESC, building LIMIT 1"),
            ["unit"] = "property-management",
            ["file"] = "none",
        };
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await _place.DisposeAsync();
    }

    /// <summary>The cookie of a new session of one of the demo's accounts.</summary>
    internal async Task<string> SignInAsync(string login) => (await Host.Services.GetRequiredService<StaffSignIn>()
        .SignInAsync(login, Password, new SignInOrigin("127.0.0.1", "Mozilla/5.0 (Linux; Android 14) Chrome/130.0"), CancellationToken.None)).Secret;

    private Task<string> OneAsync(string sql) => Host.Services.GetRequiredService<ITransactions>().ReadAsync(
        async (transaction, _) => (await transaction.Connection().QuerySingleAsync<string>(sql))!,
        CancellationToken.None);
}

[CollectionDefinition(DemoDeskFixture.Shared)]
public sealed class DemoDeskTests : ICollectionFixture<ChromiumFixture>, ICollectionFixture<DemoDeskFixture>;
