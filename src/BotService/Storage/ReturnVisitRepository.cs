using Dapper;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class ReturnVisitRepository : IReturnVisitRepository
{
    private const string Columns =
        """
        v.id, v.concern_id, v.resident_id, v.reason, v.area, v.unit, v.opened_at, v.due, v.not_met, v.result, t.text, v.recorded_at, v.recorded_by,
        v.recorded_by_name, v.closed_at
        FROM return_visit AS v
        LEFT JOIN concern_text AS t ON t.concern_id = v.concern_id AND t.sequence = v.recorded_sequence
        """;

    public Task AddAsync(ITransaction transaction, ReturnVisit visit, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO return_visit (id, concern_id, resident_id, reason, area, unit, opened_at, due, not_met)
            VALUES (@Id, @ConcernId, @ResidentId, @Reason, @Area, @Unit, @OpenedAt, @Due, 0)
            """,
            new { visit.Id, visit.ConcernId, visit.ResidentId, Reason = visit.Reason.ToString(), visit.Area, visit.Unit, visit.OpenedAt, visit.Due },
            cancellationToken: cancellationToken));

    public async Task RecordAsync(ITransaction transaction, ReturnVisit visit, int recordedSequence, CancellationToken cancellationToken)
    {
        var written = await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            UPDATE return_visit SET
                not_met = @NotMet, result = @Result, recorded_sequence = @RecordedSequence, recorded_at = @RecordedAt, recorded_by = @RecordedBy,
                recorded_by_name = @RecordedByName, closed_at = @ClosedAt
            WHERE id = @Id AND closed_at IS NULL
            """,
            new { visit.Id, visit.NotMet, Result = visit.Result?.ToString(), RecordedSequence = recordedSequence, visit.RecordedAt, visit.RecordedBy, visit.RecordedByName, visit.ClosedAt },
            cancellationToken: cancellationToken));
        if (written != 1)
        {
            throw new ConcurrencyConflictException($"Return visit {visit.Id} was recorded by somebody else.");
        }
    }

    public Task<ReturnVisit?> FindAsync(ITransaction transaction, string visitId, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleOrDefaultAsync<ReturnVisit>(new CommandDefinition(
            $"SELECT {Columns} WHERE v.id = @Id",
            new { Id = visitId },
            cancellationToken: cancellationToken));

    public Task<ReturnVisit?> FindOpenAsync(ITransaction transaction, string concernId, string residentId, ReturnVisitReason reason, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleOrDefaultAsync<ReturnVisit>(new CommandDefinition(
            $"""
            SELECT {Columns}
            WHERE v.concern_id = @ConcernId AND v.resident_id = @ResidentId AND v.reason = @Reason AND v.closed_at IS NULL
            """,
            new { ConcernId = concernId, ResidentId = residentId, Reason = reason.ToString() },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<ReturnVisit>> ListAsync(ITransaction transaction, ReturnVisitFilter filter, CancellationToken cancellationToken)
    {
        var (seen, dialect) = (filter.Visibility, transaction.Dialect());
        var parameters = new
        {
            filter.ConcernId,
            filter.DueBefore,
            filter.Limit,
            filter.Offset,
            AfterDue = filter.After?.Due,
            AfterId = filter.After?.Id,
            VisibleAreas = seen?.Areas?.ToArray() ?? [],
            VisibleUnits = seen?.Units?.ToArray() ?? [],
        };
        var conditions = new List<string> { "1 = 1" };
        AddIf(filter.OnlyOpen, "v.closed_at IS NULL");
        AddIf(filter.ConcernId is not null, "v.concern_id = @ConcernId");
        AddIf(filter.DueBefore is not null, "v.due < @DueBefore");
        AddIf(filter.After is not null, "(v.due, v.id) > (@AfterDue, @AfterId)");
        AddIf(seen?.Areas is not null, seen?.AlsoWithoutArea == true ? $"(concern.area IS NULL OR {dialect.Among("concern.area", "VisibleAreas")})" : dialect.Among("concern.area", "VisibleAreas"));
        AddIf(seen?.Units is not null, dialect.Among("concern.unit", "VisibleUnits"));
        var rows = await transaction.Connection().QueryAsync<ReturnVisit>(new CommandDefinition(
            $"""
            SELECT {Columns}
            JOIN concern ON concern.id = v.concern_id
            WHERE {string.Join(" AND ", conditions)}
            ORDER BY v.due, v.id
            LIMIT @Limit OFFSET @Offset
            """,
            parameters,
            cancellationToken: cancellationToken));
        return [.. rows];

        void AddIf(bool wanted, string condition)
        {
            if (wanted)
            {
                conditions.Add(condition);
            }
        }
    }
}
