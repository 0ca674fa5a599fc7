using Dapper;
using Huiyin.AdminApi.Idempotency;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>An answer holds what was read of a concern, so it is encrypted like the concern.</summary>
internal sealed class IdempotencyKeyRepository : IIdempotencyKeys
{
    public static string Field(string memberId, string key) => $"idempotency_key.body/{memberId}/{key}";

    public async Task<StoredAnswer?> FindAsync(ITransaction transaction, string memberId, string key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await transaction.Connection().QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            "SELECT fingerprint, status, headers, body FROM idempotency_key WHERE member_id = @MemberId AND key = @Key AND expires_at > @Now",
            new { MemberId = memberId, Key = key, Now = now },
            cancellationToken: cancellationToken));
        return row is null ? null : new StoredAnswer(row.Fingerprint, row.Status, row.Headers, transaction.Fields().Reveal(row.Body, Field(memberId, key))!);
    }

    public Task AddAsync(ITransaction transaction, string memberId, string key, StoredAnswer answer, DateTimeOffset now, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            DELETE FROM idempotency_key WHERE expires_at <= @Now;
            INSERT INTO idempotency_key (member_id, key, fingerprint, status, headers, body, created_at, expires_at)
            VALUES (@MemberId, @Key, @Fingerprint, @Status, @Headers, @Body, @Now, @ExpiresAt)
            """,
            new { MemberId = memberId, Key = key, answer.Fingerprint, answer.Status, answer.Headers, Body = transaction.Fields().Protect(answer.Body, Field(memberId, key)), Now = now, ExpiresAt = expiresAt },
            cancellationToken: cancellationToken));

    private sealed class Row
    {
        public string Fingerprint { get; set; } = "";

        public int Status { get; set; }

        public string Headers { get; set; } = "";

        public string Body { get; set; } = "";
    }
}
