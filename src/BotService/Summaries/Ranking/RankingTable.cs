namespace Huiyin.Summaries.Ranking;

/// <param name="MinimumCases">Units with fewer cases (settled or overdue) are not ranked.</param>
/// <param name="PriorCases">How many cases of the district's own rate are added to each unit's.</param>
/// <param name="Rows">Ranked units first, by rank; then the unranked ones.</param>
internal sealed record RankingTable(int MinimumCases, int PriorCases, IReadOnlyList<RankingRow> Rows)
{
    public IEnumerable<RankingRow> Ranked => Rows.Where(row => row.Rank is not null);
}
