using System.Security.Claims;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff.Sessions;

namespace Huiyin.Staff;

/// <summary>Between the web framework's principal and the ledger's actor: the same claims whether a token or a session brought them.</summary>
internal static class StaffPrincipal
{
    private const string Login = "login";
    private const string Unit = "unit";
    private const string Area = "area";
    private const string FurtherUnit = "further-unit";
    private const string Locale = "locale";
    private const string Scope = "scope";
    private const string Session = "session";
    private const string Account = "account";
    private const string MustChangePasswordClaim = "must-change-password";

    /// <summary>A token with the account behind it; the first administrator's token has none and stands for itself.</summary>
    public static ClaimsPrincipal For(StaffToken token, StaffMember? owner, string scheme) =>
        Of(owner ?? Itself(token), token.Scopes, scheme, owner is null ? null : new Claim(Account, owner.Id));

    public static ClaimsPrincipal For(StaffSession session, StaffMember member, bool mustChangePassword, string scheme) =>
        Of(
            member,
            StaffScopes.All,
            scheme,
            new Claim(Session, session.Id),
            new Claim(Account, member.Id),
            mustChangePassword ? new Claim(MustChangePasswordClaim, "true") : null);

    public static Actor ActorOf(ClaimsPrincipal principal)
    {
        var member = MemberOf(principal);
        return new Actor(member.Role, member.Id, member.Name, member.Unit);
    }

    /// <summary>As far as requests need it: who, what role, for which unit and areas. E-mail, state and version are not in it.</summary>
    public static StaffMember MemberOf(ClaimsPrincipal principal) => new()
    {
        Id = principal.FindFirstValue(ClaimTypes.NameIdentifier)!,
        Login = principal.FindFirstValue(Login)!,
        Name = principal.FindFirstValue(ClaimTypes.Name)!,
        Role = Enum.Parse<ActorRole>(principal.FindFirstValue(ClaimTypes.Role)!),
        Unit = principal.FindFirstValue(Unit),
        Areas = [.. principal.FindAll(Area).Select(claim => claim.Value)],
        Units = [.. principal.FindAll(FurtherUnit).Select(claim => claim.Value)],
        Locale = principal.FindFirstValue(Locale)!,
    };

    public static StaffScopes ScopesOf(ClaimsPrincipal principal) => StaffScopeNames.Read(principal.FindAll(Scope).Select(claim => claim.Value)) ?? StaffScopes.None;

    /// <summary>Id of the account that is signed in; null for the first administrator's token.</summary>
    public static string? AccountOf(ClaimsPrincipal principal) => principal.FindFirstValue(Account);

    /// <summary>Id of the session; null for tokens.</summary>
    public static string? SessionOf(ClaimsPrincipal principal) => principal.FindFirstValue(Session);

    public static bool MustChangePassword(ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == MustChangePasswordClaim);

    private static StaffMember Itself(StaffToken token) => new()
    {
        Id = token.Id,
        Login = token.Name,
        Name = token.Name,
        Role = token.Role,
        Unit = token.Unit,
        Locale = Locales.Chinese,
    };

    private static ClaimsPrincipal Of(StaffMember member, StaffScopes scopes, string scheme, params ReadOnlySpan<Claim?> further)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, member.Id),
                new(Login, member.Login),
                new(ClaimTypes.Name, member.Name),
                new(ClaimTypes.Role, member.Role.ToString()),
                new(Locale, member.Locale),
                .. member.Areas.Select(area => new Claim(Area, area)),
                .. member.Units.Select(unit => new Claim(FurtherUnit, unit)),
                .. StaffScopeNames.Of(scopes).Select(scope => new Claim(Scope, scope)),
            ],
            scheme);
        if (member.Unit is { } unit)
        {
            identity.AddClaim(new Claim(Unit, unit));
        }

        foreach (var claim in further)
        {
            if (claim is not null)
            {
                identity.AddClaim(claim);
            }
        }

        return new ClaimsPrincipal(identity);
    }
}
