namespace Huiyin.Desk.Open;

/// <summary>
/// Hides counts so small that people could be known by them, and as many beside them as it takes that no subtraction brings them back:
/// wherever a total is shown, its hidden parts are at least two and together no small number.
/// </summary>
internal static class SmallCells
{
    /// <summary>Counts from 1 up to below this are hidden; that there is nothing may be said.</summary>
    public const int Smallest = 5;

    public static bool IsSmall(int count) => count is > 0 and < Smallest;

    /// <summary>A share gives both of its sides away.</summary>
    public static bool MayShow(int reached, int of) => of >= Smallest && !IsSmall(reached) && !IsSmall(of - reached);

    /// <summary>Hides what has to be hidden of trees that have the same total, such as one by area and one by category.</summary>
    public static void Hide(IReadOnlyList<OpenCell> totals)
    {
        foreach (var total in totals)
        {
            foreach (var cell in total.All.Where(cell => IsSmall(cell.Value)))
            {
                cell.IsHidden = true;
            }

            // What is hidden for the sake of others may ask for another one beside it.
            while (Complement(total))
            {
            }
        }

        // Where the total itself cannot be shown, no other breakdown may add up to it.
        if (totals.Any(total => total.IsHidden))
        {
            foreach (var cell in totals.SelectMany(total => total.All))
            {
                cell.IsHidden = true;
            }
        }
    }

    private static bool Complement(OpenCell cell)
    {
        var changed = cell.Parts.Aggregate(false, (any, part) => Complement(part) | any);
        if (cell.Parts.Count == 0)
        {
            return changed;
        }

        // All that keeps the hidden parts from being worked out: leaves that no shown total separates.
        var unknown = cell.Parts.Where(part => part.IsHidden).SelectMany(UnknownLeaves).ToList();
        var isSafe = cell.IsHidden ? unknown.Count > 0 : (unknown.Count == 0 && !cell.Parts.Any(part => part.IsHidden)) || (unknown.Count > 1 && unknown.Sum(leaf => leaf.Value) >= Smallest);
        if (isSafe)
        {
            return changed;
        }

        // The least that is enough, but never nothing while there is something: a hidden nothing protects nobody.
        var next = cell.Parts.Where(part => !part.IsHidden).OrderBy(part => part.Value == 0).ThenBy(part => part.Value).ThenBy(part => part.Code, StringComparer.Ordinal).FirstOrDefault();
        if (next is null && cell.IsHidden)
        {
            return changed;
        }

        (next ?? cell).IsHidden = true;
        return true;
    }

    private static IEnumerable<OpenCell> UnknownLeaves(OpenCell cell) =>
        cell.Parts.Count == 0 ? [cell] : cell.Parts.Where(part => part.IsHidden).SelectMany(UnknownLeaves);
}
