using Dapper;
using Huiyin.Concerns;
using Huiyin.Concerns.Calendar;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Huiyin.Storage;

/// <summary>A database of one's own, migrated, with the ledger's services on it. Nothing is left of it afterwards.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("huiyin-test-").FullName;
    private readonly DatabaseKind kind;
    private readonly string name = $"huiyin_{Guid.NewGuid():N}";
    private ServiceProvider provider = null!;

    private TestDatabase(DatabaseKind kind) => this.kind = kind;

    public ManualClock Clock { get; } = new();

    public string DataDirectory => directory;

    public IServiceProvider Services => provider;

    public ITransactions Transactions => Get<ITransactions>();

    public ConcernService Concerns => Get<ConcernService>();

    public ConcernQueries Queries => Get<ConcernQueries>();

    public static async Task<TestDatabase> StartAsync(DatabaseKind kind, Action<IServiceCollection>? configure = null, TimeSpan? workTimeout = null, bool migrate = true)
    {
        var database = new TestDatabase(kind);
        if (kind == DatabaseKind.Postgres)
        {
            await ExecuteOnServerAsync($"CREATE DATABASE {database.name}");
        }

        database.provider = database.Build(configure, workTimeout);
        if (migrate)
        {
            await database.Get<IDatabase>().StartAsync(CancellationToken.None);
        }

        return database;
    }

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    /// <summary>The same database seen by another process.</summary>
    public ServiceProvider Build(Action<IServiceCollection>? configure = null, TimeSpan? workTimeout = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Directory"] = directory,
            ["Database:ConnectionString"] = kind == DatabaseKind.Postgres ? DatabaseConnectionString() : "",
            ["Database:WorkTimeout"] = (workTimeout ?? TimeSpan.FromSeconds(30)).ToString(),
        }).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddMetrics()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<INotificationComposer, PlainComposer>()
            .AddSingleton<IMessageDigest, PlainDigest>()
            .AddSingleton<IRouting, PlainRouting>()
            .AddSingleton<IDeadlineRules, PlainDeadlines>()
            .AddSingleton<IUnitCalendars, AroundTheClock>()
            .AddStorage(configuration)
            .AddOutbox(configuration)
            .AddConcerns()
            .AddDistrictTime(configuration);
        configure?.Invoke(services);
        return services.BuildServiceProvider();
    }

    public Task<T> WriteAsync<T>(Func<ITransaction, Task<T>> work) =>
        Transactions.WriteAsync((transaction, _) => work(transaction), CancellationToken.None);

    public Task WriteAsync(Func<ITransaction, Task> work) =>
        Transactions.WriteAsync(
            async (transaction, _) =>
            {
                await work(transaction);
                return true;
            },
            CancellationToken.None);

    public Task<T> ReadAsync<T>(Func<ITransaction, Task<T>> work) =>
        Transactions.ReadAsync((transaction, _) => work(transaction), CancellationToken.None);

    public Task<int> ExecuteAsync(string sql) => WriteAsync(transaction => transaction.Connection().ExecuteAsync(sql));

    public Task<T> ScalarAsync<T>(string sql) => ReadAsync(transaction => transaction.Connection().ExecuteScalarAsync<T>(sql))!;

    /// <summary>The one activity in the inbox, or the one with this id, as it came.</summary>
    public Task<string> InboxPayloadAsync(string? activityId = null) => ReadAsync(async transaction =>
    {
        var (channel, conversation, activity, payload) = await transaction.Connection().QuerySingleAsync<(string, string, string, string)>(
            "SELECT channel_id, conversation_id, activity_id, payload FROM inbox WHERE @Id IS NULL OR activity_id = @Id",
            new { Id = activityId });
        return transaction.Fields().Reveal(payload, InboxRepository.Field(channel, conversation, activity))!;
    });

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        if (kind == DatabaseKind.Postgres)
        {
            await ExecuteOnServerAsync($"DROP DATABASE {name} WITH (FORCE)");
        }

        Directory.Delete(directory, recursive: true);
    }

    private string DatabaseConnectionString() => new NpgsqlConnectionStringBuilder(OnPostgresAttribute.Server)
    {
        Database = name,
        MaxPoolSize = 20,
    }.ConnectionString;

    private static async Task ExecuteOnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(OnPostgresAttribute.Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql);
    }
}
