using Huiyin.Desk.Open;

namespace Huiyin.Desk;

/// <summary>What the public page hides cannot be worked out from what it shows.</summary>
public sealed class SmallCellsTests
{
    [Fact]
    public void Count_ThatIsSmall_IsHiddenWithAnotherBesideIt()
    {
        OpenCell[] parts = [new("a", 2, []), new("b", 9, []), new("c", 30, [])];
        var total = new OpenCell("all", 41, parts);

        SmallCells.Hide([total]);

        Assert.Equal([true, true, false], parts.Select(part => part.IsHidden));
        Assert.False(total.IsHidden);
    }

    [Fact]
    public void Total_ThatOneTableMustHide_IsHiddenInTheOtherWithItsParts()
    {
        var byArea = new OpenCell("all", 3, [new("a", 3, []), new("b", 0, [])]);
        var byCategory = new OpenCell("all", 3, [new("x", 3, [])]);

        SmallCells.Hide([byArea, byCategory]);

        Assert.All(byArea.All.Concat(byCategory.All), cell => Assert.True(cell.IsHidden));
    }

    [Theory]
    [InlineData(3, 3, false)]
    [InlineData(48, 50, false)]
    [InlineData(4, 50, false)]
    [InlineData(45, 50, true)]
    [InlineData(50, 50, true)]
    public void Share_WithASmallSide_IsNotShown(int reached, int of, bool isShown) => Assert.Equal(isShown, SmallCells.MayShow(reached, of));

    [Fact]
    public void SmallCount_InManyRandomTables_NeverFollowsFromWhatIsShown()
    {
        var random = new Random(20261125);
        for (var run = 0; run < 2000; run++)
        {
            var (byArea, byCategory) = RandomTables(random);

            SmallCells.Hide([byArea, byCategory]);

            var leaves = byArea.All.Concat(byCategory.All).Where(cell => cell.Parts.Count == 0).ToList();
            var shown = byArea.All.Concat(byCategory.All).Where(cell => !cell.IsHidden).Select(cell => Row(cell, leaves))
                // Both tables have the same total, whether it is shown or not.
                .Append([.. Row(byArea, leaves).Zip(Row(byCategory, leaves), (one, other) => one - other)])
                .ToList();
            var rank = Rank(shown);
            foreach (var small in byArea.All.Concat(byCategory.All).Where(cell => SmallCells.IsSmall(cell.Value)))
            {
                Assert.True(small.IsHidden, $"run {run}: {small.Code} shows {small.Value}");
                Assert.True(Rank([.. shown, Row(small, leaves)]) > rank, $"run {run}: {small.Code} ({small.Value}) can be worked out");
            }
        }
    }

    private static (OpenCell, OpenCell) RandomTables(Random random)
    {
        var offices = Enumerable.Range(0, random.Next(1, 4)).Select(office =>
        {
            var communities = Enumerable.Range(0, random.Next(0, 5)).Select(community => new OpenCell($"o{office}c{community}", Count(random), [])).ToList();
            return new OpenCell($"o{office}", communities.Count == 0 ? Count(random) : communities.Sum(part => part.Value), communities);
        }).Append(new OpenCell("nowhere", Count(random), [])).ToList();
        var total = offices.Sum(office => office.Value);
        var categories = new List<OpenCell>();
        for (var left = total; left > 0;)
        {
            var part = Math.Min(left, Count(random) + 1);
            categories.Add(new OpenCell($"k{categories.Count}", part, []));
            left -= part;
        }

        return (new OpenCell("areas", total, offices), new OpenCell("categories", total, categories));
    }

    private static int Count(Random random) => random.Next(3) switch { 0 => random.Next(0, 3), 1 => random.Next(0, 12), _ => random.Next(0, 90) };

    private static double[] Row(OpenCell cell, List<OpenCell> leaves)
    {
        var own = cell.All.ToHashSet();
        return [.. leaves.Select(leaf => own.Contains(leaf) ? 1.0 : 0.0)];
    }

    private static int Rank(IReadOnlyList<double[]> rows)
    {
        var matrix = rows.Select(row => (double[])row.Clone()).ToList();
        var rank = 0;
        for (var column = 0; matrix.Count > 0 && column < matrix[0].Length && rank < matrix.Count; column++)
        {
            var pivot = Enumerable.Range(rank, matrix.Count - rank).MaxBy(row => Math.Abs(matrix[row][column]));
            if (Math.Abs(matrix[pivot][column]) < 1e-9)
            {
                continue;
            }

            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            for (var row = rank + 1; row < matrix.Count; row++)
            {
                var factor = matrix[row][column] / matrix[rank][column];
                for (var at = column; at < matrix[row].Length; at++)
                {
                    matrix[row][at] -= factor * matrix[rank][at];
                }
            }

            rank++;
        }

        return rank;
    }
}
