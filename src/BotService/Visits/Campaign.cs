using Huiyin.DialogContent;

namespace Huiyin.Visits;

/// <summary>A time in which every household of some areas is called on.</summary>
internal sealed record Campaign
{
    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>None of them lies in another.</summary>
    public required IReadOnlyList<CampaignArea> Areas { get; init; }

    /// <summary>Goes up with every change; serves as ETag.</summary>
    public int Version { get; init; } = 1;

    public DateTimeOffset CreatedAt { get; init; }

    public bool IsOn(DateOnly day) => StartsOn <= day && day <= EndsOn;
}

/// <param name="Area">Code of the area; everything that lies in it belongs to it.</param>
/// <param name="Target">How many households are to be visited; null: all of the register.</param>
/// <param name="Unit">Code of the unit that answers for it.</param>
internal sealed record CampaignArea(string Area, int? Target, string Unit);
