using Huiyin.Staff;
using Microsoft.AspNetCore.Diagnostics;

namespace Huiyin.Desk;

/// <summary>What the desk refuses becomes a page: the sign-in, the first password, or, left to the status pages, an explanation.</summary>
internal sealed partial class DeskAnswers(ILogger<DeskAnswers> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!DeskSecurityHeaders.AppliesTo(httpContext))
        {
            return ValueTask.FromResult(false);
        }

        var trace = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier;
        // The message may quote what was typed, so only the kind and the place are logged.
        PageFailed(trace, exception.GetType().Name, exception.StackTrace);
        httpContext.Response.StatusCode = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        return ValueTask.FromResult(true);
    }

    /// <summary>Only the desk's own empty answers become its pages; channels and the API have their own forms.</summary>
    public static Task LeaveOthersAloneAsync(HttpContext http, RequestDelegate next)
    {
        if (!DeskSecurityHeaders.AppliesTo(http) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(http);
    }

    public static async Task RedirectAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Response.HasStarted || http.Request.Path.StartsWithSegments("/desk/live"))
        {
            return;
        }

        if (http.Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            var asked = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString.Value : DeskAddress.Home;
            http.Response.Redirect($"/desk/sign-in?back={Uri.EscapeDataString(asked)}");
        }
        else if (http.Response.StatusCode == StatusCodes.Status403Forbidden && StaffPrincipal.MustChangePassword(http.User))
        {
            http.Response.Redirect("/desk/password");
        }
    }

    [LoggerMessage(2101, LogLevel.Error, "A page failed, reference {Trace}: {Failure}\n{Stack}")]
    private partial void PageFailed(string trace, string failure, string? stack);
}
