using Dapper;
using Huiyin.Outbox;
using Huiyin.Privacy.Retention;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class RetentionRepository(TimeProvider clock) : IRetentionRepository
{
    private const string DueConcerns =
        """
        FROM concern AS c
        WHERE c.closed_at < @Before AND c.erased_at IS NULL AND c.status = 'Closed'
            AND NOT EXISTS (SELECT 1 FROM concern AS goes_on WHERE goes_on.id = c.merged_into AND goes_on.status <> 'Closed')
            AND NOT EXISTS (SELECT 1 FROM concern AS merged WHERE merged.merged_into = c.id AND merged.status <> 'Closed')
            AND NOT EXISTS (SELECT 1 FROM return_visit AS v WHERE v.concern_id = c.id AND v.closed_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.concern_id = c.id AND o.state = 'Queued')
        """;

    private const string DueChats =
        """
        FROM conversation AS t
        WHERE t.last_inbound_at < @Before AND (t.erased_at IS NULL OR t.erased_at < t.last_inbound_at)
            AND NOT EXISTS (SELECT 1 FROM inbox AS i WHERE i.channel_id = t.channel_id AND i.conversation_id = t.conversation_id AND i.state = 'Pending')
            AND NOT EXISTS (
                SELECT 1 FROM concern_follower AS f JOIN concern AS c ON c.id = f.concern_id
                WHERE f.resident_id = t.resident_id AND c.erased_at IS NULL)
        """;

    public Task<int> CountConcernsAsync(ITransaction transaction, DateTimeOffset closedBefore, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<int>(new CommandDefinition($"SELECT count(*) {DueConcerns}", new { Before = closedBefore }, cancellationToken: cancellationToken));

    public async Task<int> EraseConcernsAsync(ITransaction transaction, DateTimeOffset closedBefore, RetainedWords words, int limit, CancellationToken cancellationToken)
    {
        var due = (await transaction.Connection().QueryAsync<string>(new CommandDefinition(
            $"SELECT c.id {DueConcerns} ORDER BY c.closed_at, c.id LIMIT @Limit",
            new { Before = closedBefore, Limit = limit },
            cancellationToken: cancellationToken))).ToList();
        var (authors, files) = words == RetainedWords.Staff ? ("e.actor_role = @Role", "source IS NOT NULL") : ("1 = 1", "1 = 1");
        await PersonalTraces.EraseConcernsAsync(transaction, due, authors, files, clock.GetUtcNow(), cancellationToken);
        return due.Count;
    }

    public Task<int> CountChatsAsync(ITransaction transaction, DateTimeOffset silentSince, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<int>(new CommandDefinition($"SELECT count(*) {DueChats}", new { Before = silentSince }, cancellationToken: cancellationToken));

    public async Task<int> EraseChatsAsync(ITransaction transaction, DateTimeOffset silentSince, int limit, CancellationToken cancellationToken)
    {
        var due = (await transaction.Connection().QueryAsync<(string Channel, string Conversation, string? Resident)>(new CommandDefinition(
            $"SELECT t.channel_id, t.conversation_id, t.resident_id {DueChats} ORDER BY t.channel_id, t.conversation_id LIMIT @Limit",
            new { Before = silentSince, Limit = limit },
            cancellationToken: cancellationToken))).ToList();
        foreach (var (channel, conversation, resident) in due)
        {
            await PersonalTraces.EraseChatAsync(transaction, new ConversationKey(channel, conversation), clock.GetUtcNow(), cancellationToken);
            await transaction.Connection().ExecuteAsync(new CommandDefinition("UPDATE resident SET phone = NULL WHERE id = @Resident", new { Resident = resident }, cancellationToken: cancellationToken));
        }

        return due.Count;
    }

    public async Task<IReadOnlyList<string>> WaitingResidentsAsync(ITransaction transaction, int limit, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<string>(new CommandDefinition(
            """
            SELECT r.id FROM resident AS r
            WHERE r.erasure_asked_at IS NOT NULL AND r.erased_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM concern AS c WHERE c.reporter_id = r.id AND c.status <> 'Closed')
            ORDER BY r.erasure_asked_at, r.id
            LIMIT @Limit
            """,
            new { Limit = limit },
            cancellationToken: cancellationToken)),
    ];

    public async Task<IReadOnlyList<string>> FilesToDeleteAsync(ITransaction transaction, int limit, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<string>(new CommandDefinition(
            "SELECT content_hash FROM upload_to_delete ORDER BY asked_at, content_hash LIMIT @Limit",
            new { Limit = limit },
            cancellationToken: cancellationToken)),
    ];

    public async Task<bool> MayDeleteFileAsync(ITransaction transaction, string contentHash, CancellationToken cancellationToken) =>
        !await transaction.Connection().ExecuteScalarAsync<bool>(new CommandDefinition(
            "SELECT EXISTS (SELECT 1 FROM attachment WHERE content_hash = @Hash)",
            new { Hash = contentHash },
            cancellationToken: cancellationToken));

    public Task FileDeletedAsync(ITransaction transaction, string contentHash, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM upload_to_delete WHERE content_hash = @Hash",
            new { Hash = contentHash },
            cancellationToken: cancellationToken));
}
