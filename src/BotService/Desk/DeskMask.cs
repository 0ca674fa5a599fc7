using System.Security.Claims;
using Huiyin.Concerns;
using Huiyin.Privacy.Masking;

namespace Huiyin.Desk;

/// <summary>Of a resident's phone and exact place, as much as <see cref="DisclosureRule"/> shows the viewer of the page.</summary>
internal static class DeskMask
{
    public static string? Phone(Concern concern, ClaimsPrincipal viewer, bool isToBeVisited = false) => DisclosureRule.Of(viewer, concern, isToBeVisited).PhoneOf(concern);

    public static string? Place(Concern concern, ClaimsPrincipal viewer, bool isToBeVisited = false) => DisclosureRule.Of(viewer, concern, isToBeVisited).PlaceOf(concern);
}
