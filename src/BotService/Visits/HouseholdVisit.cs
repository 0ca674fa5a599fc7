namespace Huiyin.Visits;

/// <summary>How things stand with a household in a campaign: what its events add up to (see <see cref="VisitFold"/>).</summary>
internal sealed record HouseholdVisit
{
    public required string Campaign { get; init; }

    public required string HouseholdId { get; init; }

    public required string Area { get; init; }

    /// <summary>What came of the last time that somebody knocked.</summary>
    public required VisitOutcome Outcome { get; init; }

    /// <summary>The first day on which the household was visited; null until then. Once visited it stays so, whatever comes later.</summary>
    public DateOnly? VisitedOn { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    /// <summary>How often somebody knocked.</summary>
    public required int Attempts { get; init; }

    public required int NotAtHome { get; init; }
}
