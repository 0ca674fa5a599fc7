using Huiyin.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages;

internal sealed class PasswordModel(StaffAccounts accounts, DeskText text) : PageModel
{
    public string? Problem { get; private set; }

    public bool IsFirst => StaffPrincipal.MustChangePassword(User);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? current, string? wanted, string? again, CancellationToken cancellationToken)
    {
        if (wanted != again)
        {
            return Refuse(text["desk.password.differ"]);
        }

        try
        {
            await accounts.ChangePasswordAsync(StaffPrincipal.MemberOf(User), current, wanted, StaffPrincipal.SessionOf(User), cancellationToken);
            TempData["Done"] = text["desk.password.done"];
            return LocalRedirect(DeskAddress.Home);
        }
        catch (StaffRefusedException refused)
        {
            return Refuse(text.Refusal(refused));
        }
    }

    private PageResult Refuse(string problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
