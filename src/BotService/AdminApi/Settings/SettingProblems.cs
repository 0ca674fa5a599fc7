using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi.Settings;

/// <summary>Says of a setting that was refused all that is to be mended in it.</summary>
internal static class SettingProblems
{
    public static ProblemDetails Describe(ApiProblems problems, HttpContext http, string field, IReadOnlyList<FindingView> findings)
    {
        var problem = problems.Describe(http, StatusCodes.Status400BadRequest, "invalid-setting", field, ("count", findings.Count));
        problem.Extensions["findings"] = findings;
        return problem;
    }
}
