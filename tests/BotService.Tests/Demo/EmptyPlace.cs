using Dapper;
using Huiyin.Storage;
using Npgsql;

namespace Huiyin.Demo;

/// <summary>A folder and a database that nobody has used. Nothing is left of them afterwards.</summary>
internal sealed class EmptyPlace : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huiyin-demo-").FullName;
    private readonly string _name = $"huiyin_{Guid.NewGuid():N}";
    private readonly DatabaseKind _kind;

    private EmptyPlace(DatabaseKind kind) => _kind = kind;

    public string[] Arguments => _kind == DatabaseKind.Sqlite
        ? [$"--Data:Directory={_folder}"]
        : [$"--Data:Directory={_folder}", $"--Database:ConnectionString={new NpgsqlConnectionStringBuilder(OnPostgresAttribute.Server) { Database = _name, MaxPoolSize = 20 }.ConnectionString}"];

    public static async Task<EmptyPlace> MakeAsync(DatabaseKind kind)
    {
        var place = new EmptyPlace(kind);
        if (kind == DatabaseKind.Postgres)
        {
            await place.OnServerAsync($"CREATE DATABASE {place._name}");
        }

        return place;
    }

    public async ValueTask DisposeAsync()
    {
        if (_kind == DatabaseKind.Postgres)
        {
            await OnServerAsync($"DROP DATABASE {_name} WITH (FORCE)");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(OnPostgresAttribute.Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql);
    }
}
