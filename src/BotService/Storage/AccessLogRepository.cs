using Dapper;
using Huiyin.Concerns;
using Huiyin.Privacy.Access;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class AccessLogRepository : IAccessLogRepository
{
    public Task AppendAsync(ITransaction transaction, AccessEntry entry, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO privacy_access (at, member_id, member_name, role, door, concern_id, household_id, area, fields, reason, row_count)
            VALUES (@At, @MemberId, @MemberName, @Role, @Door, @ConcernId, @HouseholdId, @Area, @Fields, @Reason, @Rows)
            """,
            Parameters(entry),
            cancellationToken: cancellationToken));

    public Task<bool> IsNotedAsync(ITransaction transaction, AccessEntry entry, DateTimeOffset since, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<bool>(new CommandDefinition(
            $"""
            SELECT EXISTS (
                SELECT 1 FROM privacy_access
                WHERE member_id = @MemberId AND {(entry.HouseholdId is null ? "concern_id = @ConcernId" : "household_id = @HouseholdId")} AND at > @Since AND door = @Door AND fields = @Fields AND reason IS NULL)
            """,
            new { entry.MemberId, entry.ConcernId, entry.HouseholdId, Since = since, Door = entry.Door.ToString(), Fields = Written(entry.Fields) },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<AccessEntry>> ListAsync(ITransaction transaction, AccessFilter filter, CancellationToken cancellationToken)
    {
        (bool Wanted, string Sql)[] conditions =
        [
            (filter.ConcernId is not null, "a.concern_id = @ConcernId"),
            (filter.MemberId is not null, "a.member_id = @MemberId"),
            (filter.From is not null, "a.at >= @From"),
            (filter.Until is not null, "a.at < @Until"),
            (filter.Before is not null, "a.id < @Before"),
            (filter.Visibility is not null, SeenBy(filter.Visibility, transaction.Dialect())),
        ];
        var rows = await transaction.Connection().QueryAsync<Row>(new CommandDefinition(
            $"""
            SELECT a.id, a.at, a.member_id, a.member_name, a.role, a.door, a.concern_id, concern.number, a.household_id, a.area, a.fields, a.reason, a.row_count
            FROM privacy_access AS a
            LEFT JOIN concern ON concern.id = a.concern_id
            WHERE {string.Join(" AND ", conditions.Where(condition => condition.Wanted).Select(condition => condition.Sql).DefaultIfEmpty("1 = 1"))}
            ORDER BY a.id DESC
            LIMIT @Limit
            """,
            new
            {
                filter.ConcernId,
                filter.MemberId,
                filter.From,
                filter.Until,
                filter.Before,
                filter.Limit,
                VisibleAreas = filter.Visibility?.Areas?.ToArray() ?? [],
                VisibleUnits = filter.Visibility?.Units?.ToArray() ?? [],
            },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToEntry())];
    }

    // Concerns as everywhere; doors by their area, for who is bound to areas alone.
    private static string SeenBy(ConcernVisibility? visibility, Dialect dialect)
    {
        var concerns = VisibilityConditions.Of(visibility, dialect).Where(condition => condition.Wanted).Select(condition => condition.Sql).ToList();
        return concerns.Count == 0 ? "1 = 1"
            : $"((a.concern_id IS NOT NULL AND {string.Join(" AND ", concerns)})"
                + (visibility is { Areas: not null, Units: null } ? $" OR {dialect.Among("a.area", "VisibleAreas")})" : ")");
    }

    private static string Written(IReadOnlyList<string> fields) => string.Join(',', fields);

    private static object Parameters(AccessEntry entry) => new
    {
        entry.At,
        entry.MemberId,
        entry.MemberName,
        Role = entry.Role.ToString(),
        Door = entry.Door.ToString(),
        entry.ConcernId,
        entry.HouseholdId,
        entry.Area,
        Fields = Written(entry.Fields),
        entry.Reason,
        entry.Rows,
    };

    private sealed class Row
    {
        public long Id { get; set; }

        public DateTimeOffset At { get; set; }

        public string MemberId { get; set; } = "";

        public string? MemberName { get; set; }

        public ActorRole Role { get; set; }

        public AccessDoor Door { get; set; }

        public string? ConcernId { get; set; }

        public string? Number { get; set; }

        public string? HouseholdId { get; set; }

        public string? Area { get; set; }

        public string Fields { get; set; } = "";

        public string? Reason { get; set; }

        public int? RowCount { get; set; }

        public AccessEntry ToEntry() => new()
        {
            Id = Id,
            At = At,
            MemberId = MemberId,
            MemberName = MemberName,
            Role = Role,
            Door = Door,
            ConcernId = ConcernId,
            Number = Number,
            HouseholdId = HouseholdId,
            Area = Area,
            Fields = Fields.Split(','),
            Reason = Reason,
            Rows = RowCount,
        };
    }
}
