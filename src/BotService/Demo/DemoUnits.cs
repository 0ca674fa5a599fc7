namespace Huiyin.Demo;

/// <summary>Units that work differently from the others, so that supervision finds somebody.</summary>
internal static class DemoUnits
{
    /// <summary>Takes its time with everything.</summary>
    public const string Slow = "urban-management";

    /// <summary>Settles in bursts on Sunday nights, with one sentence for all.</summary>
    public const string Bursts = "property-management";

    /// <summary>Settles within minutes, without having been anywhere.</summary>
    public const string InMinutes = "market-supervision";

    /// <summary>What it has done does not hold.</summary>
    public const string Disputed = "housing-construction";

    /// <summary>Finds that others are responsible.</summary>
    public const string PassesOn = "transport";

    public const string PassedOnTo = "housing-construction";
}
