namespace Huiyin.Visits;

/// <summary>A household of the register. Nobody's name is kept: whom staff met is not the register's business.</summary>
internal sealed record Household
{
    public required string Id { get; init; }

    public required HouseholdAddress Address { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
