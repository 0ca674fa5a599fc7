using Dapper;
using Huiyin.Concerns;
using Huiyin.Concerns.Followers;
using Huiyin.Concerns.Relations;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class RelationRepository : IRelationRepository
{
    public async Task<IReadOnlyList<Concern>> ChildrenAsync(ITransaction transaction, string parentId, CancellationToken cancellationToken) =>
    [
        .. await transaction.QueryConcernsAsync(new CommandDefinition(
            $"SELECT {ConcernRow.Columns} FROM concern WHERE parent_id = @Id ORDER BY id",
            new { Id = parentId },
            cancellationToken: cancellationToken)),
    ];

    public async Task<IReadOnlyList<Concern>> MergedAsync(ITransaction transaction, string targetId, CancellationToken cancellationToken) =>
    [
        .. await transaction.QueryConcernsAsync(new CommandDefinition(
            $"SELECT {ConcernRow.Columns} FROM concern WHERE merged_into = @Id ORDER BY id",
            new { Id = targetId },
            cancellationToken: cancellationToken)),
    ];

    public async Task<IReadOnlyList<Follower>> MergedParticipantsAsync(ITransaction transaction, string targetId, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<Follower>(new CommandDefinition(
            """
            SELECT f.concern_id, f.resident_id, f.is_reporter, f.via
            FROM concern AS c
            JOIN concern_follower AS f ON f.concern_id = c.id
            WHERE c.merged_into = @Id
            ORDER BY f.concern_id, f.resident_id
            """,
            new { Id = targetId },
            cancellationToken: cancellationToken)),
    ];
}
