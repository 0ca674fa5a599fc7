using System.Security.Claims;
using Huiyin.Concerns;

namespace Huiyin.Desk;

/// <summary>Where somebody of the viewer's role can go.</summary>
internal sealed class DeskNavigation
{
    private static readonly ActorRole[] Everybody = [ActorRole.Visitor, ActorRole.Clerk, ActorRole.UnitHead, ActorRole.Supervisor, ActorRole.Auditor, ActorRole.Administrator];

    private static readonly Place[] All =
    [
        new("desk.nav.today", "/desk", Everybody),
        new("desk.nav.ledger", "/desk/concerns", Everybody),
        new("desk.nav.visits", "/desk/visits", Everybody),
        new("desk.nav.returns", "/desk/visits/return", Everybody),
        new("desk.nav.insight", "/desk/insight", Everybody),
        new("desk.nav.accesses", "/desk/accesses", [ActorRole.Supervisor, ActorRole.Auditor, ActorRole.Administrator]),
        new("desk.nav.settings", "/desk/settings", Administration.SettingsPageModel.Readers),
    ];

    public IReadOnlyList<Place> For(ClaimsPrincipal viewer) =>
        viewer.Identity?.IsAuthenticated == true && Enum.TryParse<ActorRole>(viewer.FindFirstValue(ClaimTypes.Role), out var role)
            ? [.. All.Where(place => place.Roles.Contains(role))]
            : [];

    internal sealed record Place(string Key, string Address, IReadOnlyList<ActorRole> Roles)
    {
        public bool IsCurrent(PathString path) =>
            Address == "/desk" ? path.Value?.TrimEnd('/') == Address
            : path.StartsWithSegments(Address) && (Address != "/desk/visits" || !path.StartsWithSegments("/desk/visits/return"));
    }
}
