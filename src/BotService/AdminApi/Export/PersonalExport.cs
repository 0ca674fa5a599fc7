using System.Security.Claims;
using Huiyin.Concerns;
using Huiyin.Privacy.Access;
using Huiyin.Staff;

namespace Huiyin.AdminApi.Export;

/// <summary>An export that holds phone numbers and exact places, for a reason that is written down with the number of lines.</summary>
internal sealed record PersonalExport(string Reason)
{
    public const string Meaning = "true: with phone numbers and exact places, for supervisors and administrators with the scope personal; it is written down with the reason.";
    public const string WhyMeaning = "Why personal data is needed, at most 300 characters; required with personal.";

    private static readonly ActorRole[] May = [ActorRole.Supervisor, ActorRole.Administrator];

    /// <summary>Null where nobody asked for personal data.</summary>
    public static PersonalExport? Of(string? personal, string? reason, ClaimsPrincipal caller) => personal?.Trim().ToLowerInvariant() switch
    {
        null or "" or "false" => null,
        "true" when !May.Contains(StaffPrincipal.ActorOf(caller).Role) => throw StaffRefusedException.MissingRole("personal", May),
        "true" when !StaffPrincipal.ScopesOf(caller).HasFlag(StaffScopes.Personal) =>
            throw new StaffRefusedException(StaffRefusal.MissingScope, "personal", ("scope", StaffScopeNames.NameOf(StaffScopes.Personal))),
        "true" => new PersonalExport(ConcernInput.Required(reason, "reason", AccessLog.LongestReason)),
        _ => throw ApiRefusal.Invalid("personal"),
    };
}
