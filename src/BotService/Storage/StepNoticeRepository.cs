using Dapper;
using Huiyin.Concerns;
using Huiyin.Concerns.Notices;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class StepNoticeRepository : IStepNoticeRepository
{
    public Task AddAsync(ITransaction transaction, Concern concern, Audience audience, string code, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO step_notice (concern_id, sequence, audience, unit, code, at)
            VALUES (@ConcernId, @Sequence, @Audience, @Unit, @Code, @At)
            """,
            new { ConcernId = concern.Id, Sequence = concern.Version, Audience = audience.ToString(), concern.Unit, Code = code, At = at },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<StepNotice>> ListAsync(ITransaction transaction, Audience audience, IReadOnlyList<string>? units, long? beforeId, int limit, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<StepNotice>(new CommandDefinition(
            $"""
            SELECT n.id, n.concern_id, c.number, n.sequence, n.audience, n.unit, c.area, n.code, n.at
            FROM step_notice AS n
            JOIN concern AS c ON c.id = n.concern_id
            WHERE n.audience = @Audience
                {(units is null ? "" : $"AND {transaction.Dialect().Among("n.unit", "Units")}")}
                {(beforeId is null ? "" : "AND n.id < @BeforeId")}
            ORDER BY n.id DESC
            LIMIT @Limit
            """,
            new { Audience = audience.ToString(), Units = units?.ToArray() ?? [], BeforeId = beforeId, Limit = limit },
            cancellationToken: cancellationToken)),
    ];
}
