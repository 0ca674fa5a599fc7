using Dapper;
using Huiyin.Desk.Ledger;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class DeskViewRepository : IDeskViewRepository
{
    public async Task<IReadOnlyList<DeskView>> OfMemberAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection().QueryAsync<(string Id, string MemberId, string Name, string Query, DateTimeOffset CreatedAt)>(new CommandDefinition(
            "SELECT id, member_id, name, query, created_at FROM desk_view WHERE member_id = @MemberId ORDER BY name",
            new { MemberId = memberId },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => new DeskView(row.Id, row.MemberId, row.Name, row.Query, row.CreatedAt))];
    }

    public Task KeepAsync(ITransaction transaction, DeskView view, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO desk_view (id, member_id, name, query, created_at) VALUES (@Id, @MemberId, @Name, @Query, @CreatedAt)
            ON CONFLICT (member_id, name) DO UPDATE SET query = excluded.query
            """,
            new { view.Id, view.MemberId, view.Name, view.Query, view.CreatedAt },
            cancellationToken: cancellationToken));

    public Task ForgetAsync(ITransaction transaction, string memberId, string viewId, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "DELETE FROM desk_view WHERE id = @Id AND member_id = @MemberId",
            new { Id = viewId, MemberId = memberId },
            cancellationToken: cancellationToken));
}
