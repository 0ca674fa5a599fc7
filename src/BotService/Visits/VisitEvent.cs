using Huiyin.Concerns;

namespace Huiyin.Visits;

/// <summary>Something written down about a household in a campaign. Never changed: a mistake is corrected by another event.</summary>
internal sealed record VisitEvent
{
    /// <summary>The order in which events were written down; 0 before it is stored.</summary>
    public long Number { get; init; }

    public required string Id { get; init; }

    public required string Campaign { get; init; }

    public required string HouseholdId { get; init; }

    /// <summary>The household's area, so that figures by area need no join.</summary>
    public required string Area { get; init; }

    public required VisitEventKind Kind { get; init; }

    /// <summary>Null when the event takes another back.</summary>
    public VisitOutcome? Outcome { get; init; }

    public required DateTimeOffset VisitedAt { get; init; }

    /// <summary>The district's date of <see cref="VisitedAt"/>.</summary>
    public required DateOnly VisitedOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Actor By { get; init; }

    /// <summary>Id of the event that this one replaces or takes back.</summary>
    public string? Corrects { get; init; }

    /// <summary>For staff; null when there was none or it was erased.</summary>
    public string? Remark { get; init; }
}
