using Dapper;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class ConcernEventRow
{
    public const string Columns =
        """
        e.concern_id, e.sequence, e.kind, e.at, e.actor_role, e.actor_id, e.actor_name, e.actor_unit, e.data, e.previous_hash, e.hash, t.text, t.salt
        FROM concern_event AS e
        LEFT JOIN concern_text AS t ON t.concern_id = e.concern_id AND t.sequence = e.sequence
        """;

    public string ConcernId { get; set; } = "";

    public int Sequence { get; set; }

    public ConcernEventKind Kind { get; set; }

    public DateTimeOffset At { get; set; }

    public ActorRole ActorRole { get; set; }

    public string ActorId { get; set; } = "";

    public string? ActorName { get; set; }

    public string? ActorUnit { get; set; }

    public string Data { get; set; } = "";

    public string PreviousHash { get; set; } = "";

    public string Hash { get; set; } = "";

    public string? Text { get; set; }

    public string? Salt { get; set; }

    public static async Task AppendAsync(ITransaction transaction, ConcernEvent e, CancellationToken cancellationToken)
    {
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO concern_event (concern_id, sequence, kind, at, actor_role, actor_id, actor_name, actor_unit, data, previous_hash, hash)
            VALUES (@ConcernId, @Sequence, @Kind, @At, @Role, @ActorId, @Name, @Unit, @DataJson, @PreviousHash, @Hash)
            """,
            new
            {
                e.ConcernId,
                e.Sequence,
                Kind = e.Kind.ToString(),
                e.At,
                Role = e.Actor.Role.ToString(),
                ActorId = e.Actor.Id,
                e.Actor.Name,
                e.Actor.Unit,
                e.DataJson,
                e.PreviousHash,
                e.Hash,
            },
            cancellationToken: cancellationToken));
        if (e.Text is not null)
        {
            await transaction.Connection().ExecuteAsync(new CommandDefinition(
                "INSERT INTO concern_text (concern_id, sequence, text, salt) VALUES (@ConcernId, @Sequence, @Text, @TextSalt)",
                new { e.ConcernId, e.Sequence, e.Text, e.TextSalt },
                cancellationToken: cancellationToken));
        }
    }

    public ConcernEvent ToEvent() => new()
    {
        ConcernId = ConcernId,
        Sequence = Sequence,
        Kind = Kind,
        At = At,
        Actor = new Actor(ActorRole, ActorId, ActorName, ActorUnit),
        DataJson = Data,
        Text = Text,
        TextSalt = Salt,
        PreviousHash = PreviousHash,
        Hash = Hash,
    };
}
