using Huiyin.Staff;
using Huiyin.Staff.Sessions;
using Huiyin.Staff.SingleSignOn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages;

internal sealed class SignInModel(StaffSignIn signIn, DeskText text, IServiceProvider services) : PageModel
{
    public string? Problem { get; private set; }

    public string? Login { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Where a single sign-on begins; null when none is configured.</summary>
    public string? SingleSignOn =>
        services.GetService<SingleSignOnOptions>() is null ? null : $"{SingleSignOnSetup.Start}?back={Uri.EscapeDataString(DeskAddress.Within(Back))}";

    public IActionResult OnGet(string? refused)
    {
        Problem = refused switch
        {
            "unknown" => text["desk.sign-in.sso.unknown"],
            "failed" => text["desk.sign-in.sso.failed"],
            _ => null,
        };
        return User.Identity?.IsAuthenticated == true ? LocalRedirect("/desk") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? login, string? password, CancellationToken cancellationToken)
    {
        Login = login;
        try
        {
            var signedIn = await signIn.SignInAsync(login, password, SignInOrigin.Of(HttpContext), cancellationToken);
            StaffSessionCookie.Write(HttpContext, signedIn);
            if (!Request.Cookies.ContainsKey(DeskLanguage.Cookie))
            {
                DeskLanguage.Choose(HttpContext, signedIn.Member.Locale);
            }

            return LocalRedirect(signedIn.MustChangePassword ? "/desk/password" : DeskAddress.Within(Back));
        }
        catch (StaffRefusedException refused)
        {
            Problem = text.Refusal(refused);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
