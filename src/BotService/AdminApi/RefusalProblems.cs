using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi;

/// <summary>Words what the ledger refuses.</summary>
internal sealed class RefusalProblems(ApiProblems problems, IDialogContent content)
{
    public ProblemDetails Describe(HttpContext http, ConcernRefusedException refused)
    {
        var field = refused.Field;
        return refused.Refusal switch
        {
            Refusal.NotFound => problems.Describe(http, StatusCodes.Status404NotFound, "not-found", null, ("id", FailedRequest.RouteValue(http, "concern") ?? "")),
            Refusal.TransitionNotAllowed => NotAllowed(http, refused),
            Refusal.TooLate => problems.Describe(http, StatusCodes.Status409Conflict, "too-late", field, ("days", ConcernLimits.ReopenWithinDays)),
            Refusal.DoneBefore => problems.Describe(http, StatusCodes.Status409Conflict, "done-before", field, ("field", field)),
            Refusal.NeedsAnother => NeedsAnother(http, refused),
            Refusal.OnlySupervisor => problems.Describe(http, StatusCodes.Status403Forbidden, "only-supervisor", field, ("count", PassingOn.Most)),
            Refusal.ActorNotAllowed when refused.Allowed.Count > 0 => NotYours(http, refused),
            Refusal.ActorNotAllowed when StaffPrincipal.ActorOf(http.User).Role == ActorRole.Auditor => StaffProblems.Describe(problems, http, StaffRefusedException.MissingRole(null, StaffRoles.Acting)),
            Refusal.ActorNotAllowed => problems.Describe(http, StatusCodes.Status403Forbidden, "forbidden"),
            Refusal.Required => problems.Describe(http, StatusCodes.Status400BadRequest, "missing-field", field, ("field", field)),
            Refusal.TooLong => problems.Describe(http, StatusCodes.Status400BadRequest, "too-long", field, ("field", field), ("limit", refused.Limit ?? ConcernLimits.Text)),
            Refusal.TooMany => problems.Describe(http, StatusCodes.Status400BadRequest, "too-many", field, ("field", field), ("limit", refused.Limit ?? 0)),
            Refusal.MissingEvidence => problems.Describe(http, StatusCodes.Status400BadRequest, "missing-evidence", field, ("field", field), ("count", refused.Limit ?? 0)),
            Refusal.Invalid when field == "mergedInto" => problems.Describe(http, StatusCodes.Status400BadRequest, "merge-target", field, ("field", field)),
            Refusal.Invalid when field == "concerns" => problems.Describe(http, StatusCodes.Status400BadRequest, "merge-sources", field, ("field", field), ("limit", ConcernLimits.MergedAtOnce)),
            Refusal.Invalid when field == "attachmentIds" => problems.Describe(http, StatusCodes.Status400BadRequest, "invalid-attachments", field, ("field", field)),
            Refusal.Invalid when field == "cursor" => problems.Describe(http, StatusCodes.Status400BadRequest, "invalid-cursor", field, ("field", field)),
            Refusal.Invalid when field == "parent" => problems.Describe(http, StatusCodes.Status400BadRequest, "invalid-parent", field, ("field", field)),
            _ => problems.Describe(http, StatusCodes.Status400BadRequest, "invalid-value", field, ("field", field), ("allowed", field == "unit" ? string.Join(", ", content.Current.Units.All.Select(unit => unit.Code)) : AllowedValues.Of(field ?? ""))),
        };
    }

    private ProblemDetails NotAllowed(HttpContext http, ConcernRefusedException refused)
    {
        var locale = ApiLanguage.Of(http.Request);
        var field = refused.Field ?? "to";
        var allowed = Names(refused, locale);
        var status = NameOf(refused.Status ?? ConcernStatus.Closed, null, locale);
        var problem = refused.Allowed.Count == 0
            ? problems.Describe(http, StatusCodes.Status409Conflict, "no-transition", field, ("status", status))
            : problems.Describe(http, StatusCodes.Status409Conflict, "invalid-transition", field, ("status", status), ("allowed", allowed));
        return WithSteps(problem, refused);
    }

    private ProblemDetails NotYours(HttpContext http, ConcernRefusedException refused) => WithSteps(
        problems.Describe(http, StatusCodes.Status403Forbidden, "not-your-step", refused.Field, ("allowed", Names(refused, ApiLanguage.Of(http.Request)))),
        refused);

    private ProblemDetails NeedsAnother(HttpContext http, ConcernRefusedException refused) =>
        WithSteps(problems.Describe(http, StatusCodes.Status403Forbidden, "needs-another", refused.Field), refused);

    private static ProblemDetails WithSteps(ProblemDetails problem, ConcernRefusedException refused)
    {
        problem.Extensions["allowed"] = refused.Allowed.Select(step => new { to = step.To, outcome = step.Outcome }).Distinct().ToList();
        return problem;
    }

    private string Names(ConcernRefusedException refused, string locale) =>
        string.Join(locale == Locales.English ? ", " : "、", refused.Allowed.Select(step => NameOf(step.To, step.Outcome, locale)).Distinct());

    private string NameOf(ConcernStatus status, ConcernOutcome? outcome, string locale) =>
        content.Current.Prompts.Text(ConcernStates.KeyOf(status, outcome), locale);
}
