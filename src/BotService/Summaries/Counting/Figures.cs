using System.Text.Json.Serialization;

namespace Huiyin.Summaries.Counting;

/// <summary>A share with the numbers that make it.</summary>
/// <param name="Reached">How many did.</param>
/// <param name="Of">Of how many.</param>
internal sealed record Rate(int Reached, int Of)
{
    /// <summary>In percent, to a tenth; null where there was nothing to count.</summary>
    public double? Percent => Of == 0 ? null : Math.Round(100.0 * Reached / Of, 1, MidpointRounding.AwayFromZero);
}

/// <summary>What was counted for a unit, an area, a category or the whole district. What each means is said in the definitions (see Definitions).</summary>
internal sealed record Figures
{
    public int Received { get; init; }

    public int Settled { get; init; }

    public int SettledInTime { get; init; }

    public int Rectified { get; init; }

    public int Unanswered { get; init; }

    public int UnderWay { get; init; }

    public int AwaitingConfirmation { get; init; }

    public int AwaitingResident { get; init; }

    public int Deferred { get; init; }

    public int Overdue { get; init; }

    public int Reopened { get; init; }

    public int Disputed { get; init; }

    public int PassedOn { get; init; }

    public int NotAccepted { get; init; }

    public int Merged { get; init; }

    public int Withdrawn { get; init; }

    public Rate Response { get; init; } = new(0, 0);

    public Rate Resolution { get; init; } = new(0, 0);

    public Rate Satisfaction { get; init; } = new(0, 0);

    public Rate Echo { get; init; } = new(0, 0);

    /// <summary>Days from filing until rectified, of those settled.</summary>
    public double? MedianDays { get; init; }

    public double? NinetiethDays { get; init; }

    /// <summary>Handed over the counter or out of its hands: what a unit is not measured by.</summary>
    [JsonIgnore]
    public int Excluded => NotAccepted + Merged + Withdrawn;
}
