using Huiyin.Concerns;

namespace Huiyin.Storage;

/// <summary>
/// How the embedded database looks for a page of concerns. Its planner does not know that a page ends after fifty rows, so it is led:
/// along the order of the list as long as that fills the page soon, by the most selective index otherwise.
/// </summary>
internal static class SqliteSearches
{
    public static IReadOnlyList<ConcernSearch> For(ConcernFilter filter)
    {
        var isByFiling = filter.Sort is ConcernSort.Newest or ConcernSort.Oldest;
        if (SearchPieces.PhraseOf(filter.Text) is not null && isByFiling)
        {
            return
            [
                new ConcernSearch(
                    "concern_words CROSS JOIN concern ON concern.number = CAST(concern_words.rowid AS TEXT)",
                    ["concern_words.pieces MATCH @Phrase"],
                    IsWhole: true,
                    OrderByNumber: true),
            ];
        }

        if (filter.Visibility?.Units is [_] && isByFiling)
        {
            // Of one unit it holds each concern once, in the order of filing.
            return [new ConcernSearch("concern_unit CROSS JOIN concern ON concern.id = concern_unit.concern_id", ["concern_unit.unit = @VisibleUnit", OrderOf(filter)], IsWhole: true, KnowsUnits: true)];
        }

        if (filter.Unit is not null && isByFiling)
        {
            // Its index has a unit's concerns in the order of filing already.
            return [new ConcernSearch("concern", [], IsWhole: true)];
        }

        var whole = SearchPieces.PhraseOf(filter.Text) is null
            ? new ConcernSearch("concern", [], IsWhole: true)
            : new ConcernSearch("concern", ["concern.number IN (SELECT CAST(rowid AS TEXT) FROM concern_words WHERE pieces MATCH @Phrase)"], IsWhole: true);
        return [Beginning(filter), whole];
    }

    private static string OrderOf(ConcernFilter filter) => filter.Cursor is null ? "1 = 1" : filter.Sort == ConcernSort.Oldest ? "concern_unit.concern_id > @CursorId" : "concern_unit.concern_id < @CursorId";

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
