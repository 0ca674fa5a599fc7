using Huiyin.Staff.Authorization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Huiyin.AdminApi;

/// <summary>Says 401 and 403 of the API as problems, and leaves everybody else's alone.</summary>
internal sealed class AuthorizationProblems(ApiProblems problems) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || !context.Request.Path.StartsWithSegments(AdminApiRoutes.Root))
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }

        if (authorizeResult.Challenged)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        var problem = authorizeResult.Challenged
            ? problems.Describe(context, StatusCodes.Status401Unauthorized, "unauthorized")
            : authorizeResult.AuthorizationFailure?.FailureReasons.OfType<StaffRefusalReason>().FirstOrDefault() is { } reason
                ? StaffProblems.Describe(problems, context, reason.Refused)
                : problems.Describe(context, StatusCodes.Status403Forbidden, "forbidden");
        await problems.WriteAsync(context, problem, context.RequestAborted);
    }
}
