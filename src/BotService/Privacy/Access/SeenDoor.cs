namespace Huiyin.Privacy.Access;

/// <param name="HouseholdId">Whose.</param>
/// <param name="Area">Code of the area that it lies in.</param>
internal sealed record SeenDoor(string HouseholdId, string Area);
