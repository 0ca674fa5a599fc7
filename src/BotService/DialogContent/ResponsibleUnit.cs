namespace Huiyin.DialogContent;

/// <summary>An office or department that concerns are given to.</summary>
/// <param name="Area">Code of the area it answers for; null for a department of the whole district.</param>
internal sealed record ResponsibleUnit(string Code, LocalizedText Label, string? Area)
{
    /// <summary>Of the district, of an office, or of a community.</summary>
    public UnitLevel Level { get; init; }

    /// <summary>Code of the unit above; null where the district itself is.</summary>
    public string? Parent { get; init; }

    /// <summary>Code of its working hours in the calendar; null for the usual ones.</summary>
    public string? Hours { get; init; }

    /// <summary>The post that is asked about its concerns: the deputy head of an office, say. A post, not a person.</summary>
    public LocalizedText? Contact { get; init; }
}
