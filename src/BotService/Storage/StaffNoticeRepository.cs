using Dapper;
using Huiyin.Concerns.Notices;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class StaffNoticeRepository : IStaffNoticeRepository
{
    public Task AddAsync(ITransaction transaction, NewStaffNotice notice, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO staff_notice (concern_id, sequence, kind, code, act, level, unit, due_at, created_at)
            VALUES (@ConcernId, @Sequence, @Kind, @Code, @Act, @Level, @Unit, @DueAt, @At)
            """,
            new
            {
                ConcernId = notice.Concern.Id,
                Sequence = notice.Concern.Version,
                Kind = notice.Kind.ToString(),
                notice.Code,
                Act = notice.Act?.ToString(),
                notice.Level,
                notice.Concern.Unit,
                notice.DueAt,
                At = notice.Concern.UpdatedAt,
            },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<StaffNotice>> ListAsync(ITransaction transaction, StaffNoticeFilter filter, CancellationToken cancellationToken)
    {
        (bool Wanted, string Sql)[] conditions =
        [
            (filter.Units is not null, transaction.Dialect().Among("n.unit", "Units")),
            (filter.Areas is not null, $"({transaction.Dialect().Among("c.area", "Areas")}{(filter.AlsoWithoutArea ? " OR c.area IS NULL" : "")})"),
            (filter.Level is not null, "n.level = @Level"),
            (filter.OnlyOpen, "c.next_act = n.act"),
            (filter.Since is not null, "n.created_at >= @Since"),
            (filter.Before is not null, "n.id < @Before"),
        ];
        var rows = await transaction.Connection().QueryAsync<StaffNotice>(new CommandDefinition(
            $"""
            SELECT n.id, n.concern_id, c.number, n.sequence, n.kind, n.code, n.act, n.level, n.unit, n.due_at, n.created_at,
                CASE WHEN c.next_act = n.act THEN 1 ELSE 0 END AS is_open
            FROM staff_notice AS n
            JOIN concern AS c ON c.id = n.concern_id
            WHERE {string.Join(" AND ", conditions.Where(condition => condition.Wanted).Select(condition => condition.Sql).DefaultIfEmpty("1 = 1"))}
            ORDER BY n.id DESC
            LIMIT @Limit
            """,
            new { Units = filter.Units?.ToArray() ?? [], Areas = filter.Areas?.ToArray() ?? [], filter.Level, filter.Since, filter.Before, filter.Limit },
            cancellationToken: cancellationToken));
        return [.. rows];
    }
}
