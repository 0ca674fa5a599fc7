using System.Security.Claims;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff;

namespace Huiyin.AdminApi.Visits;

/// <summary>Where the caller may look: the households of their areas.</summary>
internal sealed record VisitAccess(StaffAccess Staff, StaffScopes Scopes, Areas Areas)
{
    public static VisitAccess Of(ClaimsPrincipal caller, IDialogContent content) =>
        new(StaffAccess.Of(StaffPrincipal.MemberOf(caller), content.Current.Areas), StaffPrincipal.ScopesOf(caller), content.Current.Areas);

    /// <summary>Null: the whole district.</summary>
    public IReadOnlyList<string>? Within => Staff.Visibility.Areas;

    /// <summary>Who only reads needs no doors, and a token shows none without the scope <see cref="StaffScopes.Personal"/>.</summary>
    public bool ShowsRooms => Staff.Member.Role != ActorRole.Auditor && Scopes.HasFlag(StaffScopes.Personal);

    /// <summary>The area with all that lies in it, as far as the caller sees it; without one all that they see.</summary>
    public IReadOnlyList<string> Seen(string? area)
    {
        if (string.IsNullOrWhiteSpace(area))
        {
            return Within ?? [.. Areas.All.Select(known => known.Code)];
        }

        if (!Areas.TryFind(area, out var wanted))
        {
            throw ApiRefusal.Invalid("area");
        }

        string[] seen = [.. Areas.All.Where(known => known.LiesIn(wanted) && Staff.Visibility.SeesArea(known.Code)).Select(known => known.Code)];
        if (seen.Length == 0)
        {
            Staff.RequireArea(area, "area");
        }

        return seen;
    }
}
