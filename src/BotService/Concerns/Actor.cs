namespace Huiyin.Concerns;

/// <summary>Who does something to a concern.</summary>
/// <param name="Role">What they may do follows from it.</param>
/// <param name="Id">Of a resident the resident's id, of staff the account's or token's id.</param>
/// <param name="Name">Shown to staff; never set for residents, whose names stay out of the permanent record.</param>
/// <param name="Unit">Code of the unit that the act is done for; residents are told the unit, never the person.</param>
internal sealed record Actor(ActorRole Role, string Id, string? Name = null, string? Unit = null)
{
    public static Actor System { get; } = new(ActorRole.System, "system");

    public static Actor Resident(string residentId) => new(ActorRole.Resident, residentId);
}
