using Dapper;
using Huiyin.Settings;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class SettingRepository : ISettingRepository
{
    private const string Columns = "kind, version, content, by_id, by_name, at";

    public Task<long> LastSequenceAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<long>(new CommandDefinition("SELECT coalesce(max(sequence), 0) FROM setting_document", cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<SettingDocument>> NewestAsync(ITransaction transaction, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<Row>(new CommandDefinition(
            $"""
            SELECT {Columns} FROM setting_document AS d
            WHERE version = (SELECT max(version) FROM setting_document AS o WHERE o.kind = d.kind)
            ORDER BY kind
            """,
            cancellationToken: cancellationToken))).Select(row => row.ToDocument()),
    ];

    public async Task<IReadOnlyList<SettingDocument>> HistoryAsync(ITransaction transaction, string kind, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM setting_document WHERE kind = @Kind ORDER BY version DESC",
            new { Kind = kind },
            cancellationToken: cancellationToken))).Select(row => row.ToDocument()),
    ];

    public Task<IReadOnlyDictionary<string, int>> OpenConcernsByUnitAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        CountAsync(transaction, "SELECT unit AS code, count(*) AS count FROM concern WHERE status <> 'Closed' GROUP BY unit", cancellationToken);

    public Task<IReadOnlyDictionary<string, int>> OpenConcernsByAreaAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        CountAsync(transaction, "SELECT area AS code, count(*) AS count FROM concern WHERE status <> 'Closed' AND area IS NOT NULL GROUP BY area", cancellationToken);

    public Task AddAsync(ITransaction transaction, long sequence, SettingDocument document, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            $"INSERT INTO setting_document (sequence, {Columns}) VALUES (@Sequence, @Kind, @Version, @Content, @ById, @ByName, @At)",
            new { Sequence = sequence, document.Kind, document.Version, document.Content, document.ById, document.ByName, document.At },
            cancellationToken: cancellationToken));

    private static async Task<IReadOnlyDictionary<string, int>> CountAsync(ITransaction transaction, string sql, CancellationToken cancellationToken) =>
        (await transaction.Connection().QueryAsync<(string Code, long Count)>(new CommandDefinition(sql, cancellationToken: cancellationToken)))
            .ToDictionary(row => row.Code, row => (int)row.Count, StringComparer.Ordinal);

    private sealed class Row
    {
        public string Kind { get; set; } = "";

        public int Version { get; set; }

        public string? Content { get; set; }

        public string ById { get; set; } = "";

        public string? ByName { get; set; }

        public DateTimeOffset At { get; set; }

        public SettingDocument ToDocument() => new(Kind, Version, Content, ById, ByName, At);
    }
}
