using Dapper;
using Huiyin.Concerns;
using Huiyin.Concerns.DueActs;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class StaffNoticeRepository : IStaffNoticeRepository
{
    public Task AddAsync(ITransaction transaction, Concern concern, StaffNoticeKind kind, NextAct act, int level, DateTimeOffset dueAt, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO staff_notice (concern_id, sequence, kind, act, level, unit, due_at, created_at)
            VALUES (@ConcernId, @Sequence, @Kind, @Act, @Level, @Unit, @DueAt, @At)
            """,
            new
            {
                ConcernId = concern.Id,
                Sequence = concern.Version,
                Kind = kind.ToString(),
                Act = act.ToString(),
                Level = level,
                concern.Unit,
                DueAt = dueAt,
                At = at,
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
        var rows = await transaction.Connection().QueryAsync<Row>(new CommandDefinition(
            $"""
            SELECT n.id, n.concern_id, c.number, n.kind, n.act, n.level, n.unit, n.due_at, n.created_at, c.next_act
            FROM staff_notice AS n
            JOIN concern AS c ON c.id = n.concern_id
            WHERE {string.Join(" AND ", conditions.Where(condition => condition.Wanted).Select(condition => condition.Sql).DefaultIfEmpty("1 = 1"))}
            ORDER BY n.id DESC
            LIMIT @Limit
            """,
            new { Units = filter.Units?.ToArray() ?? [], Areas = filter.Areas?.ToArray() ?? [], filter.Level, filter.Since, filter.Before, filter.Limit },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToNotice())];
    }

    private sealed class Row
    {
        public long Id { get; set; }

        public string ConcernId { get; set; } = "";

        public string Number { get; set; } = "";

        public StaffNoticeKind Kind { get; set; }

        public NextAct Act { get; set; }

        public int Level { get; set; }

        public string Unit { get; set; } = "";

        public DateTimeOffset DueAt { get; set; }

        public DateTimeOffset CreatedAt { get; set; }

        public NextAct? NextAct { get; set; }

        public StaffNotice ToNotice() => new(Id, ConcernId, Number, Kind, Act, Level, Unit, DueAt, CreatedAt, NextAct == Act);
    }
}
