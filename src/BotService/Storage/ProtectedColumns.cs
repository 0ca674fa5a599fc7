using System.Text.Json;
using Dapper;
using Huiyin.Privacy.Keys;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>The encrypted columns with the primary key that pages through them. What is named here and how it is read must agree.</summary>
internal sealed class ProtectedColumns : IProtectedColumns
{
    private static readonly Column[] All =
    [
        new("concern", "phone", ["id"], ["id"], row => ConcernReadings.Field("phone", row[0])),
        new("concern", "place", ["id"], ["id"], row => ConcernReadings.Field("place", row[0])),
        new("concern", "position", ["id"], ["id"], row => ConcernReadings.Field("position", row[0])),
        new("resident", "phone", ["id"], ["id"], row => ResidentRepository.Field(row[0])),
        new("bot_state", "json", ["key"], ["key"], row => BotStateRepository.Field(row[0])),
        new("inbox", "payload", ["id"], ["channel_id", "conversation_id", "activity_id"], row => InboxRepository.Field(row[0], row[1], row[2])),
        new("outbox", "payload", ["id"], ["channel_id", "conversation_id", "activity_id"], row => OutboxRow.Field(row[0], row[1], row[2])),
        new("directline_activity", "payload", ["conversation_id", "sequence"], ["conversation_id", "activity_id"], row => DirectLineStore.Field(row[0], row[1])),
        new("idempotency_key", "body", ["member_id", "key"], ["member_id", "key"], row => IdempotencyKeyRepository.Field(row[0], row[1])),
        new("webhook", "secret", ["id"], ["id"], row => WebhookRepository.Field("secret", row[0])),
        new("webhook", "previous_secret", ["id"], ["id"], row => WebhookRepository.Field("previous_secret", row[0])),
        new("webhook_delivery", "payload", ["id"], ["webhook_id", "message_id"], row => WebhookRepository.PayloadField(row[0], row[1])),
    ];

    public IReadOnlyList<string> Names { get; } = [.. All.Select(column => column.ToString())];

    public Task<long> CountAsync(ITransaction transaction, string column, CancellationToken cancellationToken)
    {
        var known = All.Single(one => one.ToString() == column);
        return transaction.Connection().ExecuteScalarAsync<long>(new CommandDefinition(
            $"SELECT count(*) FROM {known.Table} WHERE {known.Name} IS NOT NULL",
            cancellationToken: cancellationToken));
    }

    public async Task<ProtectedBatch> ProtectAsync(ITransaction transaction, string column, string? after, int limit, bool onlyPlain, CancellationToken cancellationToken)
    {
        var known = All.Single(one => one.ToString() == column);
        var fields = transaction.Fields();
        var rows = (await transaction.Connection().QueryAsync(new CommandDefinition(
            $"""
            SELECT {string.Join(", ", known.Columns)} FROM {known.Table}
            WHERE {known.Name} IS NOT NULL {known.Behind(after)}
            ORDER BY {string.Join(", ", known.Key)}
            LIMIT @Limit
            """,
            known.Parameters(after, limit),
            cancellationToken: cancellationToken))).Cast<IDictionary<string, object>>().ToList();
        var changed = 0;
        foreach (var row in rows)
        {
            var stored = (string)row[known.Name];
            if (onlyPlain ? stored.StartsWith(FieldProtector.Prefix, StringComparison.Ordinal) : fields.IsCurrent(stored))
            {
                continue;
            }

            var place = known.Place([.. known.Identity.Select(name => (string)row[name])]);
            // Changed by somebody else in between: then it is under a key of now.
            changed += await transaction.Connection().ExecuteAsync(new CommandDefinition(
                $"UPDATE {known.Table} SET {known.Name} = @New WHERE {string.Join(" AND ", known.Key.Select((name, at) => $"{name} = @K{at}"))} AND {known.Name} = @Old",
                known.Row(row, fields.Protect(fields.Reveal(stored, place), place)!, stored),
                cancellationToken: cancellationToken));
        }

        return new ProtectedBatch(rows.Count, changed, rows.Count == 0 ? after : JsonSerializer.Serialize(known.Key.Select(name => rows[^1][name])));
    }

    /// <param name="Table">Its table.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Key">The primary key.</param>
    /// <param name="Identity">Columns that its place is made of.</param>
    /// <param name="Place">The place that is bound to a value.</param>
    private sealed record Column(string Table, string Name, string[] Key, string[] Identity, Func<string[], string> Place)
    {
        public IEnumerable<string> Columns => Key.Concat(Identity).Append(Name).Distinct();

        public string Behind(string? after) => after is null ? "" : $"AND ({string.Join(", ", Key)}) > ({string.Join(", ", Key.Select((_, at) => $"@K{at}"))})";

        public DynamicParameters Parameters(string? after, int limit)
        {
            var parameters = new DynamicParameters();
            parameters.Add("Limit", limit);
            foreach (var (value, at) in (after is null ? [] : JsonSerializer.Deserialize<JsonElement[]>(after)!).Select((value, at) => (value, at)))
            {
                parameters.Add($"K{at}", value.ValueKind == JsonValueKind.Number ? value.GetInt64() : value.GetString());
            }

            return parameters;
        }

        public DynamicParameters Row(IDictionary<string, object> row, string now, string before)
        {
            var parameters = new DynamicParameters();
            parameters.Add("New", now);
            parameters.Add("Old", before);
            for (var at = 0; at < Key.Length; at++)
            {
                parameters.Add($"K{at}", row[Key[at]]);
            }

            return parameters;
        }

        public override string ToString() => $"{Table}.{Name}";
    }
}
