using System.Globalization;
using Huiyin.Concerns;

namespace Huiyin.Storage;

/// <summary>What a filter asks, as conditions on <c>concern</c> and their parameters.</summary>
internal static class ConcernConditions
{
    // An id is made at most a moment before or after what is noted as its time.
    private const long Leeway = 86_400_000;

    public static IReadOnlyList<string> Of(ConcernFilter filter, Dialect dialect, bool knowsUnits)
    {
        (bool Wanted, string Sql)[] all =
        [
            (filter.Statuses is { Count: > 0 }, dialect.Among("concern.status", "Statuses")),
            // Says what follows anyway, for the index that holds open ones only.
            (filter.Statuses is { Count: > 0 } statuses && !statuses.Contains(ConcernStatus.Closed), "concern.status <> 'Closed'"),
            (filter.Outcome is not null, "concern.outcome = @Outcome"),
            (filter.Category is not null, dialect.IsCategoryOrBelow),
            (filter.Areas is not null, dialect.Among("concern.area", "Areas")),
            (filter.Unit is not null, "concern.unit = @Unit"),
            (filter.Kind is not null, "concern.kind = @Kind"),
            (filter.ReporterId is not null, "concern.reporter_id = @ReporterId"),
            (filter.Text is not null, $@"concern.text {dialect.Like} @Text ESCAPE '\'"),
            (filter.DueBefore is not null, "concern.next_act_due IS NOT NULL AND concern.next_act_due < @DueBefore"),
            // What is closed owes nothing; said all the same, since PostgreSQL knows how few are open, and takes a third of all to be overdue.
            (filter.OverdueAt is not null, $"concern.status <> 'Closed' AND ({ConcernRow.UnitDue}) < @OverdueAt"),
            (filter.NextAct is not null, "concern.next_act = @NextAct"),
            // An id begins with when it was made, so that a span of days is a span of ids too, which each index ends with.
            (filter.CreatedFrom is not null, "concern.created_at >= @CreatedFrom AND concern.id >= @IdFrom"),
            (filter.CreatedBefore is not null, "concern.created_at < @CreatedBefore AND concern.id < @IdBefore"),
            (filter.Escalated is not null, filter.Escalated == true ? "concern.escalation_count > 0" : "concern.escalation_count = 0"),
            (filter.Reopened is not null, filter.Reopened == true ? "concern.reopened_count > 0" : "concern.reopened_count = 0"),
            (filter.WatchedBy is not null, "concern.id IN (SELECT concern_id FROM concern_watch WHERE member_id = @WatchedBy)"),
            (filter.ParentId is not null, "concern.parent_id = @ParentId"),
            .. VisibilityConditions.Of(knowsUnits && filter.Visibility is { } seen ? seen with { Units = null } : filter.Visibility, dialect),
            (filter.Sort == ConcernSort.Due, "concern.next_act_due IS NOT NULL"),
        ];
        return [.. all.Where(condition => condition.Wanted).Select(condition => condition.Sql)];
    }

    public static object Parameters(ConcernFilter filter, ConcernCursor? cursor, int limit, int window) => new
    {
        Statuses = filter.Statuses?.Select(status => status.ToString()).ToArray() ?? [],
        Outcome = filter.Outcome?.ToString(),
        filter.Category,
        BelowCategory = $"{Literal(filter.Category)}.%",
        BehindCategory = $"{filter.Category}/",
        Areas = filter.Areas?.ToArray() ?? [],
        filter.Unit,
        Kind = filter.Kind?.ToString(),
        filter.ReporterId,
        Text = $"%{Literal(filter.Text)}%",
        Pieces = SearchPieces.Of(filter.Text).ToArray(),
        Phrase = SearchPieces.PhraseOf(filter.Text) is { } phrase && filter.Unit is { } unit ? $"{phrase} {SearchPieces.OfUnit(unit)}" : SearchPieces.PhraseOf(filter.Text),
        filter.DueBefore,
        filter.OverdueAt,
        NextAct = filter.NextAct?.ToString(),
        filter.CreatedFrom,
        filter.CreatedBefore,
        IdFrom = IdAt(filter.CreatedFrom, -Leeway),
        IdBefore = IdAt(filter.CreatedBefore, Leeway),
        filter.WatchedBy,
        filter.ParentId,
        VisibleAreas = filter.Visibility?.Areas?.ToArray() ?? [],
        VisibleUnits = filter.Visibility?.Units?.ToArray() ?? [],
        VisibleUnit = filter.Visibility?.Units is [var only] ? only : null,
        CursorId = cursor?.Id,
        CursorTime = cursor?.Time,
        Limit = limit,
        Window = window,
    };

    /// <summary>The smallest id that is made so many milliseconds behind this time.</summary>
    private static string? IdAt(DateTimeOffset? time, long behind) => time is { } at ? Math.Max(0, at.ToUnixTimeMilliseconds() + behind).ToString("x12", CultureInfo.InvariantCulture) : null;

    private static string? Literal(string? text) => text?.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_").Replace("\0", "");
}
