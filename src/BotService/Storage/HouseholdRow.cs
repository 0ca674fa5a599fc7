using Huiyin.Visits;

namespace Huiyin.Storage;

internal sealed class HouseholdRow
{
    public string Id { get; set; } = "";

    public string Area { get; set; } = "";

    public string Building { get; set; } = "";

    public string Entrance { get; set; } = "";

    public string Room { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }

    public Household ToHousehold(AddressSeal seal) => new()
    {
        Id = Id,
        Address = new HouseholdAddress(Area, Building, Entrance, seal.Open(Room)),
        CreatedAt = CreatedAt,
    };
}
