using Dapper;
using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class ResidentErasure(TimeProvider clock) : IResidentErasure
{
    public async Task<ErasedData> EraseAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var resident = new { Id = residentId, Closed = nameof(ConcernStatus.Closed), Now = now };
        var connection = transaction.Connection();
        await connection.ExecuteAsync(new CommandDefinition("UPDATE resident SET phone = NULL WHERE id = @Id", resident, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("UPDATE concern SET phone = NULL WHERE reporter_id = @Id", resident, cancellationToken: cancellationToken));
        var closed = (await connection.QueryAsync<string>(new CommandDefinition("SELECT id FROM concern WHERE reporter_id = @Id AND status = @Closed", resident, cancellationToken: cancellationToken))).ToList();
        // The deed and the replies are the staff's words; only the resident's own are theirs to take back.
        await PersonalTraces.EraseConcernsAsync(
            transaction,
            closed,
            "e.actor_role = @Role AND e.actor_id = (SELECT c.reporter_id FROM concern AS c WHERE c.id = e.concern_id)",
            "source IS NOT NULL",
            now,
            cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("DELETE FROM data_copy_link WHERE resident_id = @Id", resident, cancellationToken: cancellationToken));
        await EraseElsewhereAsync(transaction, residentId, cancellationToken);
        // Photos sent but never filed with a concern.
        await connection.ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO upload_to_delete (content_hash, asked_at)
            SELECT DISTINCT content_hash, @Now FROM attachment WHERE uploaded_by = @Id AND concern_id IS NULL
            ON CONFLICT (content_hash) DO NOTHING
            """,
            resident,
            cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("DELETE FROM attachment WHERE uploaded_by = @Id AND concern_id IS NULL", resident, cancellationToken: cancellationToken));
        var chats = await connection.QueryAsync<(string Channel, string Conversation)>(new CommandDefinition(
            "SELECT channel_id, conversation_id FROM conversation WHERE resident_id = @Id",
            resident,
            cancellationToken: cancellationToken));
        foreach (var (channel, conversation) in chats)
        {
            await PersonalTraces.EraseChatAsync(transaction, new ConversationKey(channel, conversation), now, cancellationToken);
        }

        var open = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "SELECT count(*) FROM concern WHERE reporter_id = @Id AND status <> @Closed",
            resident,
            cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            $"UPDATE resident SET erasure_asked_at = {(open == 0 ? "NULL" : "@Now")} WHERE id = @Id",
            resident,
            cancellationToken: cancellationToken));
        return new ErasedData(closed.Count, open);
    }

    // Their words to what others reported, and the phone number in answers about what is still open.
    private static async Task EraseElsewhereAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken)
    {
        var followed = (await transaction.Connection().QueryAsync<(string Concern, int Sequence)>(new CommandDefinition(
            """
            SELECT e.concern_id, e.sequence
            FROM concern_follower AS f
            JOIN concern AS c ON c.id = f.concern_id
            JOIN concern_event AS e ON e.concern_id = f.concern_id
            WHERE f.resident_id = @Id AND c.reporter_id <> @Id AND e.actor_role = @Role AND e.actor_id = @Id
            """,
            new { Id = residentId, Role = nameof(ActorRole.Resident) },
            cancellationToken: cancellationToken))).ToList();
        foreach (var (concern, sequence) in followed)
        {
            await transaction.Connection().ExecuteAsync(new CommandDefinition(
                "DELETE FROM concern_text WHERE concern_id = @Concern AND sequence = @Sequence",
                new { Concern = concern, Sequence = sequence },
                cancellationToken: cancellationToken));
        }

        await ErasedCopies.EraseEventsAsync(transaction, followed, cancellationToken);
        var open = await transaction.Connection().QueryAsync<string>(new CommandDefinition(
            "SELECT id FROM concern WHERE reporter_id = @Id AND status <> 'Closed'",
            new { Id = residentId },
            cancellationToken: cancellationToken));
        await ErasedCopies.EraseAnswersAsync(transaction, [.. open, .. followed.Select(one => one.Concern).Distinct()], cancellationToken);
    }
}
