namespace Huiyin.Storage;

/// <summary>One way to look for a page of concerns; the next one is taken where it found too few.</summary>
/// <param name="From">The tables, <c>concern</c> among them.</param>
/// <param name="Where">Conditions beside those of the filter.</param>
/// <param name="IsWhole">False when it looks at a part only, so that too few rows do not mean that there are no more.</param>
/// <param name="OrderByNumber">The running number stands for the order of filing, since the rows come in it.</param>
/// <param name="KnowsUnits">The tables already leave what the reader's units never owned out.</param>
/// <param name="KnowsUnit">The conditions already leave out what the unit asked for does not own: said again, it would be looked up again.</param>
/// <param name="Id">The column that stands for the id in the order: one that the first table's index ends with needs no sorting.</param>
internal sealed record ConcernSearch(string From, IReadOnlyList<string> Where, bool IsWhole, bool OrderByNumber = false, bool KnowsUnits = false, bool KnowsUnit = false, string Id = "concern.id");
