using Huiyin.Staff;
using Huiyin.Staff.Sessions;
using Microsoft.AspNetCore.Antiforgery;

namespace Huiyin.Desk;

internal static class DeskSignOut
{
    public static async Task<IResult> EndAsync(HttpContext http, StaffSessions sessions, IAntiforgery forms, CancellationToken cancellationToken)
    {
        if (!await forms.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        if (StaffPrincipal.SessionOf(http.User) is { } session)
        {
            try
            {
                await sessions.RevokeAsync(StaffPrincipal.MemberOf(http.User).Id, session, StaffPrincipal.ActorOf(http.User), cancellationToken);
            }
            catch (StaffRefusedException)
            {
                // It was ended from another device; the cookie goes all the same.
            }
        }

        StaffSessionCookie.Delete(http);
        return Results.LocalRedirect("/desk/sign-in");
    }
}
