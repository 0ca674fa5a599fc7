using System.Security.Claims;
using Huiyin.Concerns;
using Huiyin.Staff;

namespace Huiyin.Privacy.Masking;

/// <summary>
/// The one rule about who is shown what of a concern that they may see at all. Who works on it has to call and find the resident; who only
/// looks on has not, nor has anybody when it is closed. They may still have it shown, with a reason (see <see cref="Access.AccessLog"/>).
/// A token shows nothing in full without the scope <see cref="StaffScopes.Personal"/>.
/// </summary>
internal static class DisclosureRule
{
    private static readonly Disclosed Masked = new(Disclosure.Masked, Disclosure.Masked);

    /// <param name="reader">Who asks.</param>
    /// <param name="concern">What about.</param>
    /// <param name="isToBeVisited">Somebody has to go there, though it may be closed.</param>
    public static Disclosed Of(ClaimsPrincipal reader, Concern concern, bool isToBeVisited = false) =>
        Of(StaffPrincipal.MemberOf(reader), StaffPrincipal.ScopesOf(reader), concern, isToBeVisited);

    public static Disclosed Of(StaffMember reader, StaffScopes scopes, Concern concern, bool isToBeVisited = false)
    {
        var isAtWork = concern.IsOpen || isToBeVisited;
        return !StaffRoles.All.Contains(reader.Role) ? new Disclosed(Disclosure.Hidden, Disclosure.Hidden)
            : !scopes.HasFlag(StaffScopes.Personal) ? Masked
            : reader.Role switch
            {
                ActorRole.Administrator or ActorRole.Supervisor => Disclosed.Everything,
                ActorRole.Clerk or ActorRole.UnitHead when isAtWork && IsOwn(reader, concern) => Disclosed.Everything,
                ActorRole.Visitor when isAtWork => new Disclosed(Disclosure.Masked, Disclosure.Full),
                _ => Masked,
            };
    }

    private static bool IsOwn(StaffMember reader, Concern concern) => concern.Unit == reader.Unit || reader.Units.Contains(concern.Unit);
}
