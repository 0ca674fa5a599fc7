namespace Huiyin.Visits;

/// <summary>Why something about visits was not taken. Each has its sentences in <c>dialogs/prompts/visits.*.yaml</c>.</summary>
internal enum VisitRefusal
{
    UnknownHousehold,
    UnknownCampaign,
    UnknownVisit,
    UnknownArea,
    UnknownUnit,
    NoCampaignNow,
    OutsideCampaign,
    NotInCampaign,
    NotAllowed,
    InTheFuture,
    AlreadyCorrected,
    Required,
    TooLong,
    EndsBeforeStart,
    OverlappingAreas,
    CodeInUse,
    BadCode,
}

/// <summary>Nothing was written; roll back.</summary>
/// <param name="refusal">The reason.</param>
/// <param name="field">The field at fault, in camel case.</param>
/// <param name="subject">What was given, or what would be right: for the sentence that says so.</param>
internal sealed class VisitRefusedException(VisitRefusal refusal, string? field = null, string subject = "") : Exception($"Refused: {refusal}")
{
    public VisitRefusal Refusal { get; } = refusal;

    public string? Field { get; } = field;

    public string Subject { get; } = subject;
}
