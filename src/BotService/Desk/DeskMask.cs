using System.Security.Claims;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Understanding;

namespace Huiyin.Desk;

/// <summary>Of a resident's phone and exact place, as much as the viewer needs for the work.</summary>
internal static class DeskMask
{
    public static string? Phone(Concern concern, ClaimsPrincipal viewer) =>
        concern.Phone is not { } phone ? null
        : IsInFull(concern, viewer) ? phone
        : PhoneNumber.TryParse(phone, out var number) ? number.Masked : "•••";

    public static string? Place(Concern concern, ClaimsPrincipal viewer) =>
        concern.Place is not { } place ? null : IsInFull(concern, viewer) || StaffPrincipal.ActorOf(viewer).Role == ActorRole.Visitor ? place : "•••";

    // Who works on it has to call and find the resident; who only looks has not.
    private static bool IsInFull(Concern concern, ClaimsPrincipal viewer)
    {
        var member = StaffPrincipal.MemberOf(viewer);
        return member.Role switch
        {
            ActorRole.Administrator or ActorRole.Supervisor => true,
            ActorRole.Clerk or ActorRole.UnitHead => concern.Unit == member.Unit || member.Units.Contains(concern.Unit),
            _ => false,
        };
    }
}
