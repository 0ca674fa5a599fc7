using Dapper;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class ResidentErasure : IResidentErasure
{
    public async Task<ErasedData> EraseAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken)
    {
        var resident = new { Id = residentId, Role = nameof(ActorRole.Resident), Closed = nameof(ConcernStatus.Closed) };
        var connection = transaction.Connection();
        await connection.ExecuteAsync(new CommandDefinition("UPDATE resident SET phone = NULL WHERE id = @Id", resident, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("UPDATE concern SET phone = NULL WHERE reporter_id = @Id", resident, cancellationToken: cancellationToken));
        var closed = await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE concern SET text = '', place = NULL, position = NULL, since_when = NULL WHERE reporter_id = @Id AND status = @Closed",
            resident,
            cancellationToken: cancellationToken));
        // The deed and the replies are the staff's words; only the resident's own are theirs to take back.
        await connection.ExecuteAsync(new CommandDefinition(
            """
            DELETE FROM concern_text
            WHERE EXISTS (
                SELECT 1 FROM concern_event AS e
                JOIN concern AS c ON c.id = e.concern_id
                WHERE e.concern_id = concern_text.concern_id AND e.sequence = concern_text.sequence
                  AND e.actor_role = @Role AND e.actor_id = @Id AND c.status = @Closed)
            """,
            resident,
            cancellationToken: cancellationToken));
        var open = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "SELECT count(*) FROM concern WHERE reporter_id = @Id AND status <> @Closed",
            resident,
            cancellationToken: cancellationToken));
        return new ErasedData(closed, open);
    }
}
