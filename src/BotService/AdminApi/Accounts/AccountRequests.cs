using System.ComponentModel;
using Huiyin.Concerns;
using Huiyin.Staff;

namespace Huiyin.AdminApi.Accounts;

internal sealed record SignInRequest(string? Login, string? Password);

internal sealed record PasswordRequest(string? CurrentPassword, [property: Description("At least 10 characters; not the login, nothing that everybody uses.")] string? NewPassword);

internal sealed record TokenRequest(
    [property: Description("What it is for, as its owner will recognise it.")] string? Name,
    [property: Description("One or more of read, write, export, admin.")] IReadOnlyList<string?>? Scopes,
    [property: Description("1 to 365; 90 by default.")] int? ExpiresInDays);

internal sealed record MemberRequest(
    [property: Description("Letters, digits and . - _ @; the same in any letter case.")] string? Login,
    string? Name,
    [property: Description("Visitor, Clerk, UnitHead, Supervisor, Auditor or Administrator.")] ActorRole? Role,
    [property: Description("Code of the unit that they act for; clerks and heads of units need one.")] string? Unit,
    [property: Description("Codes of areas, each with all that lies in it; visitors need one.")] IReadOnlyList<string?>? Areas,
    [property: Description("Codes of further units that they work for.")] IReadOnlyList<string?>? Units,
    [property: Description("zh-CN or en.")] string? Locale,
    [property: Description("By which a single sign-on finds the account.")] string? Email,
    [property: Description("Active or Disabled; needed for a change.")] StaffState? State)
{
    public StaffProfile ToProfile() => new(Login, Name, Role, Unit, Areas, Units, Locale, Email);
}
