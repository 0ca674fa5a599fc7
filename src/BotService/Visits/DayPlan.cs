namespace Huiyin.Visits;

/// <summary>When in a day somebody is likely to be in.</summary>
internal enum TimeOfDay
{
    Morning,
    Evening,
}

/// <summary>Whom to call on, on one day.</summary>
/// <param name="Left">Households still to be visited in all.</param>
/// <param name="Quota">How many a day from now on reach the end of the campaign in time.</param>
internal sealed record DayPlan(Campaign Campaign, DateOnly Day, int Left, int Quota, IReadOnlyList<TeamPlan> Teams);

/// <param name="Number">1, 2, 3, ...</param>
internal sealed record TeamPlan(int Number, IReadOnlyList<PlannedVisit> Visits);

/// <param name="Time">Null: any; otherwise another time than those at which nobody was at home.</param>
internal sealed record PlannedVisit(Household Household, HouseholdVisit? State, TimeOfDay? Time);
