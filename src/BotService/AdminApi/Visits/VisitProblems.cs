using Huiyin.DialogContent;
using Huiyin.Visits;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi.Visits;

/// <summary>Words what the ledger of visits refuses, under the general codes of the API and with its own sentence.</summary>
internal sealed class VisitProblems(ApiProblems problems, IDialogContent content)
{
    public ProblemDetails Describe(HttpContext http, VisitRefusedException refused)
    {
        var (status, code) = refused.Refusal switch
        {
            VisitRefusal.UnknownHousehold or VisitRefusal.UnknownVisit => (StatusCodes.Status404NotFound, "not-found"),
            VisitRefusal.UnknownCampaign when refused.Field == "code" || FailedRequest.RouteValue(http, "code") is not null => (StatusCodes.Status404NotFound, "not-found"),
            VisitRefusal.NotAllowed => (StatusCodes.Status403Forbidden, "forbidden"),
            VisitRefusal.AlreadyCorrected or VisitRefusal.CodeInUse => (StatusCodes.Status409Conflict, "invalid-value"),
            _ => (StatusCodes.Status400BadRequest, "invalid-value"),
        };
        var problem = problems.Describe(http, status, code, refused.Field, ("id", refused.Subject), ("field", refused.Field ?? ""), ("allowed", "-"));
        problem.Detail = content.Current.Prompts.Text("visits.refused." + Kebab(refused.Refusal), ApiLanguage.Of(http.Request), ("subject", refused.Subject));
        return problem;
    }

    private static string Kebab(VisitRefusal refusal) =>
        string.Concat(refusal.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
