using Huiyin.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi;

/// <summary>Words what is refused about accounts, sign-in and access.</summary>
internal static class StaffProblems
{
    public static ProblemDetails Describe(ApiProblems problems, HttpContext http, StaffRefusedException refused)
    {
        if (refused.Refusal == StaffRefusal.SignInLocked)
        {
            http.Response.Headers.RetryAfter = refused.Values[0].Value?.ToString();
        }

        return problems.Describe(http, StatusOf(refused.Refusal), refused.Code, refused.Field, [.. refused.Values]);
    }

    private static int StatusOf(StaffRefusal refusal) => refusal switch
    {
        StaffRefusal.NotFound => StatusCodes.Status404NotFound,
        StaffRefusal.LoginTaken or StaffRefusal.EmailTaken or StaffRefusal.LastAdministrator or StaffRefusal.TooManyTokens => StatusCodes.Status409Conflict,
        StaffRefusal.SignInFailed or StaffRefusal.SignInUnknown => StatusCodes.Status401Unauthorized,
        StaffRefusal.SignInLocked => StatusCodes.Status429TooManyRequests,
        StaffRefusal.ForeignArea or StaffRefusal.ForeignUnit or StaffRefusal.MissingScope or StaffRefusal.MissingRole or StaffRefusal.PasswordChangeRequired or StaffRefusal.SessionRequired => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status400BadRequest,
    };
}
