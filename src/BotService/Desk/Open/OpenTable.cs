using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;

namespace Huiyin.Desk.Open;

/// <summary>A breakdown with its small counts hidden; its first row is the total.</summary>
internal sealed record OpenTable(IReadOnlyList<OpenRow> Rows)
{
    private static readonly Func<Figures, int>[] Columns = [figures => figures.Received, figures => figures.Settled, figures => figures.UnderWay];

    /// <summary>
    /// By area: offices with their communities; what is of an office alone, or of no known place, is a row of its own, for it could be subtracted.
    /// By category: the upper ones.
    /// </summary>
    public static (OpenTable Areas, OpenTable Categories) Of(SummaryDocument document, Areas areas, Taxonomy taxonomy)
    {
        var byArea = Trees(document.District, areas.District.Code, document.Areas, code => [.. Children(areas, code)]);
        var byCategory = Trees(document.District, "", document.Categories, code => code.Length == 0 ? [.. taxonomy.Top.Select(category => category.Code)] : []);
        for (var column = 0; column < Columns.Length; column++)
        {
            SmallCells.Hide([byArea[column], byCategory[column]]);
        }

        return (Of(byArea), Of(byCategory));
    }

    private static OpenTable Of(IReadOnlyList<OpenCell> trees)
    {
        var columns = trees.Select(tree => Flat(tree, 0).ToList()).ToList();
        return new OpenTable(
        [
            .. Enumerable.Range(0, columns[0].Count)
                .Select(row => columns.ConvertAll(column => column[row]))
                // A row that is left out says that there was nothing, which may have to be hidden too.
                .Where(cells => cells[0].Depth == 0 || cells.Exists(cell => cell.Cell.Value > 0 || cell.Cell.IsHidden))
                .Select(cells => new OpenRow(cells[0].Cell.Code, cells[0].Depth, cells.ConvertAll(cell => cell.Cell.IsHidden ? (int?)null : cell.Cell.Value))),
        ]);
    }

    private static List<OpenCell> Trees(Figures district, string root, IReadOnlyList<GroupFigures> known, Func<string, IReadOnlyList<string>> children)
    {
        var groups = known.ToDictionary(group => group.Code, group => group.Figures, StringComparer.Ordinal);
        return [.. Columns.Select(column => Tree(root, district, column))];

        OpenCell Tree(string code, Figures figures, Func<Figures, int> column)
        {
            var below = children(code).Select(child => Tree(child, groups.GetValueOrDefault(child) ?? new Figures(), column)).ToList();
            // Whatever the parts do not say is a part too.
            return new OpenCell(code, column(figures), below.Count == 0 ? [] : [.. below, new OpenCell(code + OpenRow.Elsewhere, Math.Max(0, column(figures) - below.Sum(part => part.Value)), [])]);
        }
    }

    private static IEnumerable<string> Children(Areas areas, string code) =>
        areas.TryFind(code, out var area) && area.Kind is AreaKind.District or AreaKind.Office ? area.Children.Select(child => child.Code) : [];

    private static IEnumerable<(OpenCell Cell, int Depth)> Flat(OpenCell cell, int depth) => cell.Parts.SelectMany(part => Flat(part, depth + 1)).Prepend((cell, depth));
}

/// <param name="Code">Of the area or category; with <see cref="Elsewhere"/> what lies in none of its parts.</param>
/// <param name="Depth">0 for the total.</param>
/// <param name="Counts">Received, settled, under way; null for hidden.</param>
internal sealed record OpenRow(string Code, int Depth, IReadOnlyList<int?> Counts)
{
    public const string Elsewhere = "/";
}
