using Huiyin.Concerns;
using Huiyin.DialogContent;
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
            Refusal.NotFound => problems.Describe(http, StatusCodes.Status404NotFound, "not-found", null, ("id", http.Request.RouteValues["concern"]?.ToString() ?? "")),
            Refusal.TransitionNotAllowed or Refusal.TooLate => NotAllowed(http, refused),
            Refusal.OnlySupervisor => problems.Describe(http, StatusCodes.Status403Forbidden, "only-supervisor", field, ("count", PassingOn.Most)),
            Refusal.ActorNotAllowed => problems.Describe(http, StatusCodes.Status403Forbidden, "forbidden"),
            Refusal.Required => problems.Describe(http, StatusCodes.Status400BadRequest, "missing-field", field, ("field", field)),
            Refusal.TooLong => problems.Describe(http, StatusCodes.Status400BadRequest, "too-long", field, ("field", field), ("limit", LimitOf(field))),
            _ => problems.Describe(http, StatusCodes.Status400BadRequest, "invalid-value", field, ("field", field), ("allowed", field == "unit" ? string.Join(", ", content.Current.Units.All.Select(unit => unit.Code)) : AllowedValues.Of(field ?? ""))),
        };
    }

    private ProblemDetails NotAllowed(HttpContext http, ConcernRefusedException refused)
    {
        var locale = ApiLanguage.Of(http.Request);
        var allowed = refused.Allowed.Select(step => NameOf(step.To, step.Outcome, locale)).Distinct().ToList();
        var status = NameOf(refused.Status ?? ConcernStatus.Closed, null, locale);
        var problem = allowed.Count == 0
            ? problems.Describe(http, StatusCodes.Status409Conflict, "no-transition", "to", ("status", status))
            : problems.Describe(http, StatusCodes.Status409Conflict, "invalid-transition", "to", ("status", status), ("allowed", string.Join(", ", allowed)));
        problem.Extensions["allowed"] = refused.Allowed.Select(step => new { to = step.To, outcome = step.Outcome }).Distinct().ToList();
        return problem;
    }

    private string NameOf(ConcernStatus status, ConcernOutcome? outcome, string locale) =>
        content.Current.Prompts.Text(ConcernStates.KeyOf(status, outcome), locale);

    private static int LimitOf(string? field) => field switch
    {
        "place" => ConcernLimits.Place,
        "sinceWhen" => ConcernLimits.SinceWhen,
        "phone" => ConcernLimits.Phone,
        _ => ConcernLimits.Text,
    };
}
