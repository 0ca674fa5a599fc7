using Huiyin.DialogContent;

namespace Huiyin.Summaries.Documents;

/// <summary>How far a campaign had come at the cut-off.</summary>
/// <param name="Campaign">Code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Areas">The campaign's own areas.</param>
internal sealed record VisitedHouseholds(string Campaign, LocalizedText Name, IReadOnlyList<AreaVisits> Areas)
{
    public int Households => Areas.Sum(area => area.Households);

    public int Visited => Areas.Sum(area => area.Visited);
}

/// <param name="Area">Code.</param>
/// <param name="Unit">Who answers for it.</param>
/// <param name="Households">To be visited.</param>
/// <param name="Visited">At least once since the campaign began.</param>
/// <param name="VisitedNow">Not known as visited when the period began.</param>
/// <param name="NotAtHome">Not visited, and nobody was at home the last time.</param>
/// <param name="Refused">Not visited, and refused the last time.</param>
/// <param name="ReturnNeeded">Somebody is to come again.</param>
/// <param name="Planned">How many an even pace through the campaign's days would have made by the cut-off.</param>
internal sealed record AreaVisits(string Area, string Unit, int Households, int Visited, int VisitedNow, int NotAtHome, int Refused, int ReturnNeeded, int Planned);
