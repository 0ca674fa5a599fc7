using Huiyin.Concerns;
using Huiyin.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Administration;

/// <summary>Supervisors and auditors read the settings; only administrators change them.</summary>
internal abstract class SettingsPageModel : PageModel
{
    public static ActorRole[] Readers { get; } = [ActorRole.Administrator, ActorRole.Supervisor, ActorRole.Auditor];

    public bool MayChange => StaffPrincipal.ActorOf(User).Role == ActorRole.Administrator;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method) && !MayChange)
        {
            context.Result = StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    protected PageResult Refused(int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return Page();
    }
}
