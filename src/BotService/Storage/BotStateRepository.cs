using Dapper;
using Huiyin.Bot;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class BotStateRepository : IBotStateRepository
{
    public async Task<IReadOnlyDictionary<string, BotStateItem>> ReadAsync(ITransaction transaction, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return new Dictionary<string, BotStateItem>();
        }

        var rows = await transaction.Connection().QueryAsync<(string Key, string Json, string ETag)>(new CommandDefinition(
            $"SELECT key, json, etag FROM bot_state WHERE {transaction.Dialect().Among("key", "Keys")}",
            new { Keys = keys.ToArray() },
            cancellationToken: cancellationToken));
        return rows.ToDictionary(row => row.Key, row => new BotStateItem(transaction.Fields().Reveal(row.Json, Field(row.Key))!, row.ETag), StringComparer.Ordinal);
    }

    public async Task<string> WriteAsync(ITransaction transaction, string key, string json, string? expectedETag, CancellationToken cancellationToken)
    {
        var etag = Guid.NewGuid().ToString("N");
        // A draft holds the phone and the place of a concern before there is one.
        var kept = transaction.Fields().Protect(json, Field(key));
        var written = expectedETag is null or "*"
            ? await transaction.Connection().ExecuteAsync(new CommandDefinition(
                """
                INSERT INTO bot_state (key, json, etag) VALUES (@Key, @Json, @ETag)
                ON CONFLICT (key) DO UPDATE SET json = excluded.json, etag = excluded.etag
                """,
                new { Key = key, Json = kept, ETag = etag },
                cancellationToken: cancellationToken))
            : await transaction.Connection().ExecuteAsync(new CommandDefinition(
                "UPDATE bot_state SET json = @Json, etag = @ETag WHERE key = @Key AND etag = @ExpectedETag",
                new { Key = key, Json = kept, ETag = etag, ExpectedETag = expectedETag },
                cancellationToken: cancellationToken));
        return written == 1 ? etag : throw new ConcurrencyConflictException($"The bot state under {key} was changed since it was read.");
    }

    public Task DeleteAsync(ITransaction transaction, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        keys.Count == 0
            ? Task.CompletedTask
            : transaction.Connection().ExecuteAsync(new CommandDefinition(
                $"DELETE FROM bot_state WHERE {transaction.Dialect().Among("key", "Keys")}",
                new { Keys = keys.ToArray() },
                cancellationToken: cancellationToken));

    public static string Field(string key) => $"bot_state.json/{key}";
}
