using Dapper;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class StaffAuditRepository : IStaffAuditRepository
{
    public Task AppendAsync(ITransaction transaction, StaffAuditEntry entry, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO staff_audit (at, actor_id, actor_name, member_id, action, detail)
            VALUES (@At, @ActorId, @ActorName, @MemberId, @Action, @Detail)
            """,
            new { entry.At, entry.ActorId, entry.ActorName, entry.MemberId, Action = entry.Action.ToString(), entry.Detail },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<StaffAuditEntry>> ListAsync(ITransaction transaction, string? memberId, long? before, int limit, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection().QueryAsync<Row>(new CommandDefinition(
            $"""
            SELECT id, at, actor_id, actor_name, member_id, action, detail FROM staff_audit
            WHERE id < @Before {(memberId is null ? "" : "AND member_id = @MemberId")}
            ORDER BY id DESC
            LIMIT @Limit
            """,
            new { Before = before ?? long.MaxValue, MemberId = memberId, Limit = limit },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => new StaffAuditEntry(row.Id, row.At, row.ActorId, row.ActorName, row.MemberId, row.Action, row.Detail))];
    }

    private sealed class Row
    {
        public long Id { get; set; }

        public DateTimeOffset At { get; set; }

        public string ActorId { get; set; } = "";

        public string? ActorName { get; set; }

        public string MemberId { get; set; } = "";

        public StaffAuditAction Action { get; set; }

        public string Detail { get; set; } = "";
    }
}
