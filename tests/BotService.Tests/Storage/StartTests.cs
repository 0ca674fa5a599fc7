using Dapper;
using Huiyin.Diagnostics;
using Huiyin.Transactions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Huiyin.Storage;

public sealed class StartTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Start_TwiceOnTheSameDatabase_KeepsWhatIsThere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await database.WriteAsync(transaction => new BotStateRepository().WriteAsync(transaction, "kept", "{}", null, CancellationToken.None));

        await using var again = database.Build();
        await again.GetRequiredService<IDatabase>().StartAsync(CancellationToken.None);

        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM bot_state"));
    }

    /// <summary>Told that a table has two rows, the planner reads all of it for every row of the full-text index, however many there are by then.</summary>
    [Theory, OnSqlite]
    public async Task Start_LedgerHardlyBegun_TellsThePlannerNothingOfItsTables(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await database.ExecuteAsync("ANALYZE main");
        Assert.NotEqual(0, await database.ScalarAsync<int>("SELECT count(*) FROM sqlite_stat1"));

        await using var again = database.Build();
        await again.GetRequiredService<IDatabase>().StartAsync(CancellationToken.None);

        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*) FROM sqlite_stat1"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Start_MigrationFailsHalfWay_TakesBackAllOfIt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await database.ExecuteAsync("DROP TABLE directline_activity; DROP TABLE staff_token; DROP TABLE bot_state");
        await database.ExecuteAsync("DELETE FROM schema_version");

        var failures = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            await using var process = database.Build();
            return await Record.ExceptionAsync(() => process.GetRequiredService<IDatabase>().StartAsync(CancellationToken.None));
        })));

        // The migration meets the tables that were left, fails, and takes back all it did.
        Assert.All(failures, failure => Assert.IsType<StartupException>(failure));
        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*) FROM schema_version"));
        Assert.Equal(0, await database.ScalarAsync<int>(kind == DatabaseKind.Sqlite
            ? "SELECT count(*) FROM sqlite_master WHERE name = 'bot_state'"
            : "SELECT count(*) FROM pg_tables WHERE tablename = 'bot_state' AND schemaname = 'public'"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Start_EmptyDatabaseSeveralProcessesAtOnce_AllSucceed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind, migrate: false);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var process = database.Build();
            await process.GetRequiredService<IDatabase>().StartAsync(CancellationToken.None);
        })));

        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM schema_version WHERE version = 1"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Start_DatabaseOfANewerProgram_SaysSo(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await database.ExecuteAsync("INSERT INTO schema_version (version, name, applied_at) VALUES (9999, 'later', 'then')");

        await using var older = database.Build();
        var refusal = await Assert.ThrowsAsync<StartupException>(() => older.GetRequiredService<IDatabase>().StartAsync(CancellationToken.None));

        Assert.Contains("9999", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task Start_FileThatIsNoDatabase_NamesItAndTheWayOut()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "huiyin.db"), new string('x', 5000));

        var refusal = await RefusalAsync(folder.Path);

        Assert.Contains("huiyin.db", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("backup", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DatabaseWithDamagedPages_IsRefused()
    {
        using var folder = new TemporaryFolder();
        await StartAndStopAsync(folder.Path);
        var file = Path.Combine(folder.Path, "huiyin.db");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        var bytes = await File.ReadAllBytesAsync(file);
        Array.Fill(bytes, (byte)0x5a, 8192, bytes.Length - 8192);
        await File.WriteAllBytesAsync(file, bytes);

        Assert.Contains("damaged", (await RefusalAsync(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FolderThatCannotBeMade_NamesItAndTheOption()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "a-file");
        await File.WriteAllTextAsync(file, "");

        var refusal = await RefusalAsync(Path.Combine(file, "data"));

        Assert.Contains("a-file", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--Data:Directory", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DatabaseIsAFolder_IsRefused()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "huiyin.db"));

        Assert.Contains("--Data:Directory", (await RefusalAsync(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoPostgresThere_SaysWhatToCheckWithoutThePassword()
    {
        using var folder = new TemporaryFolder();

        var refusal = await RefusalAsync(folder.Path, "Host=127.0.0.1;Port=1;Username=u;Password=secret-word;Timeout=3");

        Assert.Contains("Database:ConnectionString", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("Data Source=huiyin.db;Password=secret-word")]
    [InlineData("Database=only")]
    public async Task Start_NoConnectionString_IsRefusedWithoutRepeatingIt(string value)
    {
        using var folder = new TemporaryFolder();

        var refusal = await RefusalAsync(folder.Path, value);

        Assert.Contains("Database:ConnectionString", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<StartupException> RefusalAsync(string directory, string connectionString = "") =>
        await Assert.ThrowsAsync<StartupException>(() => StartAndStopAsync(directory, connectionString));

    private static async Task StartAndStopAsync(string directory, string connectionString = "")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Directory"] = directory,
            ["Database:ConnectionString"] = connectionString,
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddStorage(configuration).BuildServiceProvider();
        var startup = services.GetServices<IHostedService>().OfType<StorageStartup>().Single();
        await startup.StartingAsync(CancellationToken.None);
        Assert.True(await services.GetRequiredService<ITransactions>().WriteAsync((_, _) => Task.FromResult(true), CancellationToken.None));
    }
}
