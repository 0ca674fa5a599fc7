using Huiyin.Concerns;
using Huiyin.Visits;

namespace Huiyin.Storage;

internal sealed class VisitEventRow
{
    public long Number { get; set; }

    public string Id { get; set; } = "";

    public string Campaign { get; set; } = "";

    public string HouseholdId { get; set; } = "";

    public string Area { get; set; } = "";

    public VisitEventKind Kind { get; set; }

    public VisitOutcome? Outcome { get; set; }

    public DateTimeOffset VisitedAt { get; set; }

    public DateOnly VisitedOn { get; set; }

    public DateTimeOffset RecordedAt { get; set; }

    public string ActorId { get; set; } = "";

    public ActorRole ActorRole { get; set; }

    public string? ActorName { get; set; }

    public string? ActorUnit { get; set; }

    public string? Corrects { get; set; }

    public string? Remark { get; set; }

    /// <summary>In the order of the repository's columns.</summary>
    public static object?[] Values(VisitEvent visit) =>
    [
        visit.Id, visit.Campaign, visit.HouseholdId, visit.Area, visit.Kind.ToString(), visit.Outcome?.ToString(), visit.VisitedAt, visit.VisitedOn, visit.RecordedAt,
        visit.By.Id, visit.By.Role.ToString(), visit.By.Name, visit.By.Unit, visit.Corrects,
    ];

    public VisitEvent ToEvent(AddressSeal seal) => new()
    {
        Number = Number,
        Id = Id,
        Campaign = Campaign,
        HouseholdId = HouseholdId,
        Area = Area,
        Kind = Kind,
        Outcome = Outcome,
        VisitedAt = VisitedAt,
        VisitedOn = VisitedOn,
        RecordedAt = RecordedAt,
        By = new Actor(ActorRole, ActorId, ActorName, ActorUnit),
        Corrects = Corrects,
        Remark = Remark is null ? null : seal.Open(Remark),
    };
}
