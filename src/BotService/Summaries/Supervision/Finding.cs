namespace Huiyin.Summaries.Supervision;

/// <summary>Something that a supervisor should look at, with the concerns that show it.</summary>
internal sealed record Finding
{
    /// <summary>Stable: <c>zero-report</c>, <c>late-burst</c>, <c>settled-in-minutes</c>, <c>copied-replies</c>, <c>many-disputes</c>, <c>many-pass-ons</c>, <c>slow</c>, <c>behind-plan</c>, <c>hot-issue</c>.</summary>
    public required string Code { get; init; }

    public string? Unit { get; init; }

    public string? Area { get; init; }

    public string? Category { get; init; }

    /// <summary>How many it is about.</summary>
    public required double Count { get; init; }

    /// <summary>What it is measured against: all of the kind, what was expected, the plan.</summary>
    public required double Against { get; init; }

    /// <summary>Words that the concerns share, or the reply that was copied; never words about a person.</summary>
    public string? Words { get; init; }

    /// <summary>Numbers of concerns that show it, the first ones.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    public double? Percent => Against > 0 ? Math.Round(100 * Count / Against, 1, MidpointRounding.AwayFromZero) : null;
}
