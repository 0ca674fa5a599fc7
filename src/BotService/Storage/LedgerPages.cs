using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Huiyin.Concerns;
using Huiyin.Concerns.Notices;
using Huiyin.Concerns.Proof;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>Reads the ledger as it is stored, row by row: what one row makes unreadable says so in its entry, the others are read all the same.</summary>
internal sealed class LedgerPages : ILedgerPages
{
    private readonly StrongBox<Func<DbDataReader, Concern>?> _parser = new();

    public Task<long> CountAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<long>(new CommandDefinition("SELECT count(*) FROM concern", cancellationToken: cancellationToken));

    public async Task<LedgerPage> ReadAsync(ITransaction transaction, string after, int limit, CancellationToken cancellationToken)
    {
        var read = new Portion(transaction.Connection(), transaction.Dialect(), _parser, after, cancellationToken);
        await read.ConcernsAsync(limit);
        var next = read.Entries.Count < limit ? null : read.Last;
        await read.EventsAsync(next);
        await read.ParticipantsAsync(next);
        await read.MessagesAsync(next);
        await read.VisitsAsync(next);
        await read.NoticesAsync(next);
        await read.UnitsAsync(next);
        return new LedgerPage([.. read.Entries.Values], next);
    }

    public async Task<(long Merged, IReadOnlyList<(string Number, string ResidentId, string GoesOn)> Left)> MergedAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        var merged = await transaction.Connection().ExecuteScalarAsync<long>(new CommandDefinition("SELECT count(*) FROM concern WHERE merged_into IS NOT NULL", cancellationToken: cancellationToken));
        var left = await transaction.Connection().QueryAsync<(string, string, string)>(new CommandDefinition(
            """
            SELECT c.number, f.resident_id, goes_on.number
            FROM concern AS c
            JOIN concern AS goes_on ON goes_on.id = c.merged_into
            JOIN concern_follower AS f ON f.concern_id = c.id
            JOIN resident AS r ON r.id = f.resident_id
            WHERE c.merged_into IS NOT NULL AND r.erased_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM concern_follower AS there WHERE there.concern_id = c.merged_into AND there.resident_id = f.resident_id)
            ORDER BY c.id
            """,
            cancellationToken: cancellationToken));
        return (merged, [.. left]);
    }

    private sealed class Portion(DbConnection connection, Dialect dialect, StrongBox<Func<DbDataReader, Concern>?> parser, string after, CancellationToken cancellationToken)
    {
        private string[] _units = [];

        public Dictionary<string, LedgerEntry> Entries { get; } = [];

        public string Last { get; private set; } = "";

        public async Task ConcernsAsync(int limit)
        {
            await using var reader = await QueryAsync($"SELECT {ConcernRow.Columns} FROM concern WHERE id > @After ORDER BY id LIMIT @Limit", null, limit);
            // Made once: each is compiled, which takes longer than reading a page.
            var parse = parser.Value ??= reader.GetRowParser<Concern>();
            while (reader.Read())
            {
                Last = reader.GetString(0);
                var entry = new LedgerEntry { ConcernId = Last, Number = reader.GetString(1) };
                Entries.Add(Last, entry);
                Try(entry, "concern", () => entry.Row = parse(reader));
            }
        }

        public Task EventsAsync(string? until) => EachAsync(
            $"""
            SELECT e.concern_id, e.sequence, e.kind, e.at, e.actor_role, e.actor_id, e.actor_name, e.actor_unit, e.data, e.previous_hash, e.hash, t.text, t.salt
            FROM concern_event AS e
            LEFT JOIN concern_text AS t ON t.concern_id = e.concern_id AND t.sequence = e.sequence
            WHERE {Range("e.concern_id", until)}
            ORDER BY e.concern_id, e.sequence
            """,
            until,
            "concern_event",
            (entry, row) => entry.Events.Add(new ConcernEvent
            {
                ConcernId = entry.ConcernId,
                Sequence = row.GetInt32(1),
                Kind = NamedValue<ConcernEventKind>.Of(row.GetString(2)),
                At = ColumnTypes.Time(row.GetValue(3)),
                Actor = new Actor(NamedValue<ActorRole>.Of(row.GetString(4)), row.GetString(5), Text(row, 6), Text(row, 7)),
                DataJson = row.GetString(8),
                PreviousHash = row.GetString(9),
                Hash = row.GetString(10),
                Text = Text(row, 11),
                TextSalt = Text(row, 12),
            }));

        public Task ParticipantsAsync(string? until) => EachAsync(
            $"""
            SELECT f.concern_id, f.resident_id, f.is_reporter, r.erased_at IS NOT NULL AS erased
            FROM concern_follower AS f
            JOIN resident AS r ON r.id = f.resident_id
            WHERE {Range("f.concern_id", until)}
            """,
            until,
            "concern_follower",
            (entry, row) => entry.Participants.Add(new LedgerEntry.Participant(row.GetString(1), row.GetBoolean(2), row.GetBoolean(3))));

        public Task MessagesAsync(string? until) => EachAsync(
            $"SELECT concern_id, activity_id, resident_id, purpose, state, created_at FROM outbox WHERE operation = 'Send' AND {Range("concern_id", until)}",
            until,
            "outbox",
            (entry, row) => entry.Messages.Add(new LedgerEntry.Sent(
                row.GetString(1),
                Text(row, 2),
                row.GetString(3),
                NamedValue<OutboxState>.Of(row.GetString(4)),
                ColumnTypes.Time(row.GetValue(5)))));

        public Task VisitsAsync(string? until) => EachAsync(
            $"SELECT concern_id, id, resident_id, reason, opened_at, closed_at FROM return_visit WHERE {Range("concern_id", until)}",
            until,
            "return_visit",
            (entry, row) => entry.Visits.Add(new LedgerEntry.Visit(
                row.GetString(1),
                row.GetString(2),
                NamedValue<ReturnVisitReason>.Of(row.GetString(3)),
                ColumnTypes.Time(row.GetValue(4)),
                row.IsDBNull(5) ? null : ColumnTypes.Time(row.GetValue(5)))));

        public Task NoticesAsync(string? until) => EachAsync(
            $"SELECT concern_id, sequence, kind, code, act, level, unit, due_at FROM staff_notice WHERE {Range("concern_id", until)}",
            until,
            "staff_notice",
            (entry, row) => entry.Notices.Add(new LedgerEntry.Notice(
                row.GetInt32(1),
                NamedValue<StaffNoticeKind>.Of(row.GetString(2)),
                row.GetString(3),
                Text(row, 4) is { } act ? NamedValue<NextAct>.Of(act) : null,
                row.GetInt32(5),
                row.GetString(6),
                row.IsDBNull(7) ? null : ColumnTypes.Time(row.GetValue(7)))));

        /// <summary>Unit by unit, as the key has it: of no unit more is read than what lies in the portion.</summary>
        public async Task UnitsAsync(string? until)
        {
            _units = [.. await connection.QueryAsync<string>(new CommandDefinition(
                """
                WITH RECURSIVE known (unit) AS (
                    SELECT min(unit) FROM concern_unit
                    UNION ALL
                    SELECT (SELECT min(unit) FROM concern_unit WHERE concern_unit.unit > known.unit) FROM known WHERE known.unit IS NOT NULL)
                SELECT unit FROM known WHERE unit IS NOT NULL
                """,
                cancellationToken: cancellationToken))];
            await EachAsync(
                $"SELECT concern_id, unit FROM concern_unit WHERE {dialect.Among("unit", "Units")} AND {Range("concern_id", until)}",
                until,
                "concern_unit",
                (entry, row) => entry.Units.Add(row.GetString(1)));
        }

        private async Task EachAsync(string sql, string? until, string table, Action<LedgerEntry, DbDataReader> add)
        {
            await using var reader = await QueryAsync(sql, until, 0);
            LedgerEntry? entry = null;
            // Rows come in large pieces; waiting for each would cost more than reading it.
            while (reader.Read())
            {
                var concernId = reader.GetString(0);
                if (entry?.ConcernId != concernId && !Entries.TryGetValue(concernId, out entry))
                {
                    Entries.Add(concernId, entry = new LedgerEntry { ConcernId = concernId });
                }

                var belongsTo = entry!;
                Try(belongsTo, table, () => add(belongsTo, reader));
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        private async Task<DbDataReader> QueryAsync(string sql, string? until, int limit) => await connection.ExecuteReaderAsync(new CommandDefinition(
            sql,
            new { After = after, Until = until, Limit = limit, Units = _units },
            cancellationToken: cancellationToken));

        private static string Range(string column, string? until) => $"{column} > @After{(until is null ? "" : $" AND {column} <= @Until")}";

        private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

        private static void Try(LedgerEntry entry, string table, Action read)
        {
            try
            {
                read();
            }
            catch (Exception failure) when (failure is DataException or FormatException or ArgumentException or InvalidCastException or OverflowException)
            {
                entry.Unreadable.Add($"{table}: {failure.Message}");
            }
        }
    }
}
