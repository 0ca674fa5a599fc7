using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages;

/// <summary>What went wrong and what to do, for whatever address it happened at.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel(DeskText text) : PageModel
{
    public string Title { get; private set; } = "";

    public string Detail { get; private set; } = "";

    /// <summary>Under which a log line can be found.</summary>
    public string? Reference { get; private set; }

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        var known = status switch
        {
            StatusCodes.Status403Forbidden => "forbidden",
            StatusCodes.Status404NotFound => "not-found",
            StatusCodes.Status400BadRequest => "bad-request",
            StatusCodes.Status413PayloadTooLarge => "too-large",
            _ => "error",
        };
        Title = text[$"desk.problem.{known}.title"];
        Detail = text[$"desk.problem.{known}.detail"];
        Reference = status >= 500 ? System.Diagnostics.Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
    }
}
