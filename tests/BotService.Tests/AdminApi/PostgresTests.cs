using Dapper;
using Huiyin.Dialogs;
using Huiyin.Storage;
using Npgsql;

namespace Huiyin.AdminApi;

public sealed class PostgresTests
{
    [Theory]
    [OnPostgres]
    internal async Task Service_OnPostgres_HearsReportsAndSettles(DatabaseKind kind)
    {
        Assert.Equal(DatabaseKind.Postgres, kind);
        await OnFreshDatabaseAsync(async api =>
        {
            var talk = await ResidentTalk.BeginAsync(api.Http, "en");
            var number = await PrivateNoteTests.ReportAsync(talk);
            Assert.Equal(200, (await api.PostAsync($"/concerns/{number}/rectification", """{ "text": "We swept the entrance." }""", "\"1\"")).Status);
            await talk.HearAsync("We swept the entrance.");
            await talk.SayAsync("solved");
            await talk.HearAsync(number);
            var after = await api.GetAsync($"/concerns/{number}");
            Assert.Equal(("Closed", "Confirmed"), ((string)after.Concern["status"]!, (string?)after.Concern["outcome"]));
        });
    }

    [Theory]
    [OnPostgres]
    internal async Task HostileWords_OnPostgres_NeverFail(DatabaseKind kind)
    {
        Assert.Equal(DatabaseKind.Postgres, kind);
        await OnFreshDatabaseAsync(async api =>
        {
            var hostile = new HostileTextTests(api);
            foreach (var text in HostileTextTests.Texts.Cast<object[]>().Select(row => (string)row[0]))
            {
                await hostile.Words_OfStaff_AreKeptVerbatimOrRefused(text);
                await hostile.Fields_OfATransition_NeverFail(text);
                await hostile.Filters_OfTheList_NeverFail(text);
            }
        });
    }

    private static async Task OnFreshDatabaseAsync(Func<AdminApiFixture, Task> work)
    {
        var name = $"huiyin_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        var connection = new NpgsqlConnectionStringBuilder(OnPostgresAttribute.Server) { Database = name, MaxPoolSize = 20 }.ConnectionString;
        var api = new AdminApiFixture([$"--Database:ConnectionString={connection}"]);
        try
        {
            await api.InitializeAsync();
            await work(api);
        }
        finally
        {
            await api.DisposeAsync();
            await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(OnPostgresAttribute.Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql);
    }
}
