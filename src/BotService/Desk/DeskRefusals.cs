using Huiyin.Concerns;

namespace Huiyin.Desk;

/// <summary>What the ledger refuses, in words that name the field as the form does.</summary>
internal sealed class DeskRefusals(DeskText text)
{
    public string Words(ConcernRefusedException refused) => refused.Refusal switch
    {
        Refusal.NotFound => text["desk.problem.not-found.detail"],
        Refusal.ActorNotAllowed => text["desk.problem.forbidden.detail"],
        Refusal.NeedsAnother => text["desk.refused.needs-another"],
        Refusal.DoneBefore => text["desk.refused.done-before"],
        Refusal.TooLate => text.Say("desk.refused.too-late", ("days", ConcernLimits.ReopenWithinDays)),
        Refusal.TransitionNotAllowed => Steps(refused),
        Refusal.Required => text.Say("api.missing-field.detail", ("field", Field(refused.Field))),
        Refusal.TooLong => text.Say("api.too-long.detail", ("field", Field(refused.Field)), ("limit", refused.Limit ?? ConcernLimits.Text)),
        Refusal.TooMany => text.Say("api.too-many.detail", ("field", Field(refused.Field)), ("limit", refused.Limit ?? 0)),
        Refusal.MissingEvidence => text.Say("api.missing-evidence.detail", ("field", Field(refused.Field)), ("count", refused.Limit ?? 0)),
        _ when refused.Field == "reviewOn" => text.Say("desk.refused.review", ("days", ConcernLimits.ReviewWithinDays)),
        _ => text.Say("desk.refused.invalid", ("field", Field(refused.Field))),
    };

    private string Steps(ConcernRefusedException refused)
    {
        var status = text[ConcernStates.KeyOf(refused.Status ?? ConcernStatus.Closed, null)];
        var allowed = refused.Allowed.Select(step => text[ConcernStates.KeyOf(step.To, step.Outcome)]).Distinct().ToList();
        return allowed.Count == 0
            ? text.Say("api.no-transition.detail", ("status", status))
            : text.Say("api.invalid-transition.detail", ("status", status), ("allowed", string.Join(text["desk.list.and"], allowed)));
    }

    private string Field(string? field) => field is not null && text.Has("desk.field." + field) ? text["desk.field." + field] : field ?? "";
}
