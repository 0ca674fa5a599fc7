using Huiyin.Concerns;

namespace Huiyin.Storage;

/// <summary>
/// How PostgreSQL looks for a page of concerns. Its planner knows how rare things are and that a page is short, but not how rare
/// words are whose pieces are common: it takes them for rare, and reads every row that has them.
/// </summary>
internal static class PostgresSearches
{
    // So many rows are read as quickly as the index of pieces is asked.
    private const int GlanceRows = 1_500;

    private const string PiecesOfConcern = "pieces_of_concern(concern.text, concern.unit, concern.id)";

    public static IReadOnlyList<ConcernSearch> For(ConcernFilter filter)
    {
        var whole = filter.Visibility?.Units is [_]
            ? new ConcernSearch("concern JOIN concern_unit ON concern_unit.concern_id = concern.id AND concern_unit.unit = @VisibleUnit", [], IsWhole: true, KnowsUnits: true)
            : new ConcernSearch("concern", [], IsWhole: true);
        if (!SearchPieces.Of(filter.Text).Any())
        {
            return [whole];
        }

        var pieces = filter.Unit is null ? "@Pieces" : "(@Pieces || piece_of_unit(@Unit))";
        var byPieces = whole with { Where = [$"{PiecesOfConcern} @> {pieces}"], KnowsUnit = true };
        return filter.Sort switch
        {
            ConcernSort.Newest => [Glance(whole, filter), Months(whole, pieces, filter), byPieces],
            ConcernSort.Oldest => [Glance(whole, filter), Months(whole, pieces, filter), byPieces],
            _ => [byPieces],
        };
    }

    private static ConcernSearch Glance(ConcernSearch whole, ConcernFilter filter)
    {
        var isOldest = filter.Sort == ConcernSort.Oldest;
        var later = filter.Cursor is null ? "" : isOldest ? "WHERE id > @CursorId" : "WHERE id < @CursorId";
        return whole with
        {
            Where =
            [
                isOldest
                    ? $"concern.id <= coalesce((SELECT id FROM concern {later} ORDER BY id LIMIT 1 OFFSET {GlanceRows}), 'z')"
                    : $"concern.id >= coalesce((SELECT id FROM concern {later} ORDER BY id DESC LIMIT 1 OFFSET {GlanceRows}), '')",
            ],
            IsWhole = false,
        };
    }

    /// <summary>Fifty to a hundred days from where the page begins.</summary>
    private static ConcernSearch Months(ConcernSearch whole, string pieces, ConcernFilter filter)
    {
        var isOldest = filter.Sort == ConcernSort.Oldest;
        var from = filter.Cursor is not null ? "@CursorId" : isOldest ? "(SELECT min(id) FROM concern)" : "(SELECT max(id) FROM concern)";
        return whole with
        {
            Where = [$"({PiecesOfConcern} @> ({pieces} || piece_of_time({from}, 0)) OR {PiecesOfConcern} @> ({pieces} || piece_of_time({from}, {(isOldest ? 1 : -1)})))"],
            IsWhole = false,
            KnowsUnit = true,
        };
    }
}
