namespace Huiyin.Summaries.Counting;

/// <summary>From a term's number to the tallies that it counts for, looked up once per term instead of once per row.</summary>
internal sealed class TermTallies(Tallies tallies, IReadOnlyDictionary<int, string> terms)
{
    private readonly Tally[]?[] _units = new Tally[terms.Count + 1][];
    private readonly Tally[]?[] _areas = new Tally[terms.Count + 1][];
    private readonly Tally[]?[] _categories = new Tally[terms.Count + 1][];

    public string Code(int term) => terms[term];

    public void Count(int unit, int area, int category, Action<Tally> count)
    {
        count(tallies.District);
        Each(_units[unit] ??= [tallies.Unit(terms[unit])], count);
        Each(_areas[area] ??= tallies.Area(terms[area]), count);
        Each(_categories[category] ??= tallies.Category(terms[category]), count);
    }

    private static void Each(Tally[] counted, Action<Tally> count)
    {
        foreach (var tally in counted)
        {
            count(tally);
        }
    }
}
