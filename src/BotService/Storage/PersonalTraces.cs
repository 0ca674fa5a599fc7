using Dapper;
using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

/// <summary>Takes personal data out of rows that stay, so that every count stays what it was.</summary>
internal static class PersonalTraces
{
    /// <summary>What a message or an activity is left as.</summary>
    private const string Blank = """{"type":"message"}""";

    /// <summary>All that is personal in concerns: phone, place, words, photos, messages about them.</summary>
    /// <param name="transaction">In which.</param>
    /// <param name="concernIds">Which.</param>
    /// <param name="authors">Whose words go: a condition on the event <c>e</c>.</param>
    /// <param name="files">Which files go: a condition on <c>attachment</c>.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Rolls back.</param>
    public static async Task EraseConcernsAsync(ITransaction transaction, IReadOnlyList<string> concernIds, string authors, string files, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var dialect = transaction.Dialect();
        var parameters = new { Ids = concernIds.ToArray(), At = at, Blank, Role = nameof(ActorRole.Resident) };
        string[] statements =
        [
            $"UPDATE concern SET text = '', phone = NULL, place = NULL, position = NULL, since_when = NULL, erased_at = @At WHERE {dialect.Among("id", "Ids")}",
            $"""
            DELETE FROM concern_text
            WHERE {dialect.Among("concern_id", "Ids")} AND EXISTS (
                SELECT 1 FROM concern_event AS e WHERE e.concern_id = concern_text.concern_id AND e.sequence = concern_text.sequence AND {authors})
            """,
            $"""
            INSERT INTO upload_to_delete (content_hash, asked_at)
            SELECT DISTINCT content_hash, @At FROM attachment WHERE {dialect.Among("concern_id", "Ids")} AND {files}
            ON CONFLICT (content_hash) DO NOTHING
            """,
            $"DELETE FROM attachment WHERE {dialect.Among("concern_id", "Ids")} AND {files}",
            $"UPDATE outbox SET payload = @Blank WHERE {dialect.Among("concern_id", "Ids")} AND state <> 'Queued'",
            $"DELETE FROM visit_remark WHERE visit_id IN (SELECT visit_id FROM visit_concern WHERE {dialect.Among("concern_id", "Ids")})",
        ];
        foreach (var sql in statements)
        {
            await transaction.Connection().ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        }

        await ErasedCopies.EraseAsync(transaction, concernIds, cancellationToken);
    }

    /// <summary>
    /// The talk itself: what came in, what went out, and the history of our own chat. What is still to be handled or sent stays until then. The
    /// last activity of the chat stays too: by it the server knows a message that is sent again.
    /// </summary>
    public static async Task EraseChatAsync(ITransaction transaction, ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var parameters = new { conversation.ChannelId, conversation.ConversationId, Blank, At = at };
        string[] statements =
        [
            "UPDATE inbox SET payload = @Blank WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND state <> 'Pending'",
            "UPDATE outbox SET payload = @Blank WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND state <> 'Queued'",
            """
            DELETE FROM directline_activity
            WHERE conversation_id = @ConversationId AND sequence < (SELECT max(newest.sequence) FROM directline_activity AS newest WHERE newest.conversation_id = @ConversationId)
            """,
            "UPDATE conversation SET erased_at = @At WHERE channel_id = @ChannelId AND conversation_id = @ConversationId",
        ];
        foreach (var sql in statements)
        {
            await transaction.Connection().ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        }
    }
}
