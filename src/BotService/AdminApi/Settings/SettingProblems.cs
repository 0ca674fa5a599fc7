using Huiyin.DialogContent;
using Huiyin.Settings;
using Huiyin.Settings.Sheets;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi.Settings;

/// <summary>Says of a setting that was refused all that is to be mended in it, in the caller's language.</summary>
internal sealed class SettingProblems(ApiProblems problems, IDialogContent content)
{
    public ProblemDetails Describe(HttpContext http, SettingRefusedException refused) =>
        Describe(http, refused.Field, refused.Findings, (finding, locale, translations) => FindingView.Of(finding, locale, translations));

    public ProblemDetails Describe(HttpContext http, IReadOnlyList<SheetFinding> findings) =>
        Describe(http, "file", findings, (finding, locale, translations) => FindingView.Of(finding, locale, translations));

    private ProblemDetails Describe<TFinding>(HttpContext http, string field, IReadOnlyList<TFinding> findings, Func<TFinding, string, FindingTranslations, FindingView> view)
    {
        var locale = ApiLanguage.Of(http.Request);
        var problem = problems.Describe(http, StatusCodes.Status400BadRequest, "invalid-setting", field, ("count", findings.Count));
        problem.Extensions["findings"] = findings.Select(finding => view(finding, locale, content.Current.Findings)).ToList();
        return problem;
    }
}
