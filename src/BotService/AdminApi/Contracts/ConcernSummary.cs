using System.ComponentModel;
using Huiyin.Concerns;
using Huiyin.Privacy.Masking;

namespace Huiyin.AdminApi.Contracts;

/// <summary>A row of the ledger.</summary>
internal sealed record ConcernSummary
{
    public required string Id { get; init; }

    [Description("As residents say it, grouped: 100-247.")]
    public required string Number { get; init; }

    public required ConcernKind Kind { get; init; }

    [Description("Code from dialogs/taxonomy.yaml.")]
    public required string Category { get; init; }

    public required ConcernStatus Status { get; init; }

    public ConcernOutcome? Outcome { get; init; }

    [Description("Code of the owning unit, from dialogs/units.yaml.")]
    public required string Unit { get; init; }

    [Description("Code from dialogs/areas.yaml, where a place was recognised.")]
    public string? Area { get; init; }

    [Description("The place in the resident's words; in lists down to the building, with stars for the door.")]
    public string? Place { get; init; }

    [Description("The resident's own words; in lists without the phone numbers and doors that stand in them. Empty when they were erased.")]
    public required string Text { get; init; }

    public required DateTimeOffset FirstContactDue { get; init; }

    public required DateTimeOffset ResolutionDue { get; init; }

    [Description("What has to happen next; absent of a closed concern.")]
    public NextAct? NextAct { get; init; }

    [Description("By when. After an escalation, the time that the level above answers for.")]
    public DateTimeOffset? NextActDue { get; init; }

    [Description("0 the unit alone, 1 the supervisor sees to the missed deadline, 2 and above the district.")]
    public int EscalationLevel { get; init; }

    [Description("How often it was escalated in all.")]
    public int EscalationCount { get; init; }

    [Description("How often the resident said that it is not solved.")]
    public required int ReopenedCount { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    [Description("Goes up with every act; the ETag is this number in quotes.")]
    public required int Version { get; init; }

    [Description("Only in exports that ask for personal data.")]
    public string? Phone { get; init; }

    public static ConcernSummary Of(Concern concern) => Of(concern, Disclosed.InLists);

    public static ConcernSummary Of(Concern concern, Disclosed shown) => new()
    {
        Id = concern.Id,
        Number = ConcernNumber.Format(concern.Number),
        Kind = concern.Kind,
        Category = concern.Category,
        Status = concern.Status,
        Outcome = concern.Outcome,
        Unit = concern.Unit,
        Area = concern.Area,
        Place = shown.PlaceOf(concern),
        Text = shown.WordsOf(concern, concern.Text),
        FirstContactDue = concern.FirstContactDue,
        ResolutionDue = concern.ResolutionDue,
        NextAct = concern.NextAct,
        NextActDue = concern.NextActDue,
        EscalationLevel = concern.EscalationLevel,
        EscalationCount = concern.EscalationCount,
        ReopenedCount = concern.ReopenedCount,
        CreatedAt = concern.CreatedAt,
        UpdatedAt = concern.UpdatedAt,
        Version = concern.Version,
    };
}
