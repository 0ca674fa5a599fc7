using Huiyin.Concerns;

namespace Huiyin.Storage;

/// <summary>
/// How the embedded database looks for a page of concerns. Its planner does not know that a page ends after fifty rows, so it is led:
/// along the order of the list as long as that fills the page soon, by the most selective index otherwise.
/// </summary>
internal static class SqliteSearches
{
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(62);

    public static IReadOnlyList<ConcernSearch> For(ConcernFilter filter)
    {
        var isByFiling = filter.Sort is ConcernSort.Newest or ConcernSort.Oldest;
        if (SearchPieces.PhraseOf(filter.Text) is not null && isByFiling)
        {
            return [Words];
        }

        if (IsSpan(filter) && isByFiling)
        {
            // Few rows lie in it, in the order already.
            return [new ConcernSearch("concern INDEXED BY concern_in_order", [], IsWhole: true)];
        }

        if (filter.Visibility?.Units is [_] && isByFiling)
        {
            return IsOfFew(filter) ? [new ConcernSearch("concern", [], IsWhole: true)] : [BeginningOfUnit(filter), OfUnit];
        }

        if (filter.Unit is not null && isByFiling)
        {
            // Its index has a unit's concerns in the order of filing already; the planner would rather look for what is closed, which is nearly all.
            return [new ConcernSearch(IsOfFew(filter) ? "concern" : "concern INDEXED BY concern_by_unit", [], IsWhole: true)];
        }

        var whole = SearchPieces.PhraseOf(filter.Text) is null
            ? new ConcernSearch("concern", [], IsWhole: true)
            : new ConcernSearch("concern", ["concern.number IN (SELECT CAST(rowid AS TEXT) FROM concern_words WHERE pieces MATCH @Phrase)"], IsWhole: true);
        return [Beginning(filter), whole];
    }

    private static ConcernSearch Words { get; } = new(
        "concern_words CROSS JOIN concern ON concern.number = CAST(concern_words.rowid AS TEXT)",
        ["concern_words.pieces MATCH @Phrase"],
        IsWhole: true,
        OrderByNumber: true);

    // Of one unit it holds each concern once, in the order of filing.
    private static ConcernSearch OfUnit { get; } = new(
        "concern_unit CROSS JOIN concern ON concern.id = concern_unit.concern_id",
        ["concern_unit.unit = @VisibleUnit"],
        IsWhole: true,
        KnowsUnits: true,
        Id: "concern_unit.concern_id");

    private static ConcernSearch BeginningOfUnit(ConcernFilter filter)
    {
        var (beyond, order, last) = filter.Sort == ConcernSort.Oldest ? (">", "ASC", "z") : ("<", "DESC", "");
        var later = filter.Cursor is null ? "" : $"AND concern_id {beyond} @CursorId";
        var within = filter.Sort == ConcernSort.Oldest ? "<=" : ">=";
        return OfUnit with
        {
            Where = [.. OfUnit.Where, $"concern_unit.concern_id {within} coalesce((SELECT concern_id FROM concern_unit WHERE unit = @VisibleUnit {later} ORDER BY concern_id {order} LIMIT 1 OFFSET @Window), '{last}')"],
            IsWhole = false,
        };
    }

    private static bool IsSpan(ConcernFilter filter) => filter is { CreatedFrom: { } from, CreatedBefore: { } before } && before - from <= LongestSpan;

    /// <summary>Asks for what an index of its own holds, little of all: quicker than along a unit's years.</summary>
    private static bool IsOfFew(ConcernFilter filter) =>
        (filter.Statuses is { Count: > 0 } statuses && !statuses.Contains(ConcernStatus.Closed)) || filter.OverdueAt is not null || filter.ReporterId is not null || filter.ParentId is not null || filter.WatchedBy is not null
        || filter.Reopened == true;

    private static ConcernSearch Beginning(ConcernFilter filter)
    {
        var isLater = filter.Cursor is not null;
        return filter.Sort switch
        {
            ConcernSort.Oldest => new ConcernSearch(
                "concern INDEXED BY concern_in_order",
                [$"concern.id <= coalesce((SELECT id FROM concern {(isLater ? "WHERE id > @CursorId" : "")} ORDER BY id LIMIT 1 OFFSET @Window), 'z')"],
                IsWhole: false),
            ConcernSort.Due => new ConcernSearch(
                "concern INDEXED BY concern_by_next_act",
                [$"concern.next_act_due <= coalesce((SELECT next_act_due FROM concern WHERE next_act_due IS NOT NULL {(isLater ? "AND (next_act_due, id) > (@CursorTime, @CursorId)" : "")} ORDER BY next_act_due, id LIMIT 1 OFFSET @Window), 'z')"],
                IsWhole: false),
            ConcernSort.Updated => new ConcernSearch(
                "concern INDEXED BY concern_by_updated",
                [$"concern.updated_at >= coalesce((SELECT updated_at FROM concern {(isLater ? "WHERE (updated_at, id) < (@CursorTime, @CursorId)" : "")} ORDER BY updated_at DESC, id DESC LIMIT 1 OFFSET @Window), '')"],
                IsWhole: false),
            _ => new ConcernSearch(
                "concern INDEXED BY concern_in_order",
                [$"concern.id >= coalesce((SELECT id FROM concern {(isLater ? "WHERE id < @CursorId" : "")} ORDER BY id DESC LIMIT 1 OFFSET @Window), '')"],
                IsWhole: false),
        };
    }
}
