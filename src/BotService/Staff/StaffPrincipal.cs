using System.Security.Claims;
using Huiyin.Concerns;

namespace Huiyin.Staff;

/// <summary>Between the web framework's principal and the ledger's actor.</summary>
internal static class StaffPrincipal
{
    private const string UnitClaim = "unit";

    public static ClaimsPrincipal For(StaffToken token, string scheme)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, token.Id),
            new(ClaimTypes.Name, token.Name),
            new(ClaimTypes.Role, token.Role.ToString()),
        ];
        if (token.Unit is { } unit)
        {
            claims.Add(new Claim(UnitClaim, unit));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    public static Actor ActorOf(ClaimsPrincipal principal) => new(
        Enum.Parse<ActorRole>(principal.FindFirstValue(ClaimTypes.Role)!),
        principal.FindFirstValue(ClaimTypes.NameIdentifier)!,
        principal.FindFirstValue(ClaimTypes.Name),
        principal.FindFirstValue(UnitClaim));
}
