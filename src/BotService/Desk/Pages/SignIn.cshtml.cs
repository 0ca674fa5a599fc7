using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages;

internal sealed class SignInModel : PageModel
{
    public string Greeting { get; private set; } = "";

    public void OnGet() => Greeting = "x";
}
