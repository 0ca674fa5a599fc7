using Huiyin.Staff;
using Huiyin.Staff.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages;

internal sealed class AccountModel(StaffSessions sessions, DeskText text) : PageModel
{
    public StaffMember Member => StaffPrincipal.MemberOf(User);

    public string? CurrentSession => StaffPrincipal.SessionOf(User);

    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Sessions = await sessions.OfMemberAsync(Member.Id, cancellationToken);

    public async Task<IActionResult> OnPostRevokeAsync(string? session, CancellationToken cancellationToken)
    {
        try
        {
            await sessions.RevokeAsync(Member.Id, session ?? "", StaffPrincipal.ActorOf(User), cancellationToken);
            TempData["Done"] = text["desk.sessions.ended"];
        }
        catch (StaffRefusedException)
        {
            // It ended by itself meanwhile, which is what was wanted.
        }

        return RedirectToPage();
    }
}
