using Huiyin.Concerns;
using Huiyin.Staff;

namespace Huiyin.Desk.Administration;

/// <summary>What an administrator typed about a member of staff.</summary>
internal sealed record MemberForm
{
    public string? Login { get; init; }

    public string? Name { get; init; }

    public ActorRole? Role { get; init; }

    public string? Unit { get; init; }

    public IReadOnlyList<string?> Units { get; init; } = [];

    public IReadOnlyList<string?> Areas { get; init; } = [];

    public string? Locale { get; init; }

    public string? Email { get; init; }

    /// <summary>Name of the field that was refused, and why.</summary>
    public (string? Field, string? Words) Problem { get; init; }

    public static MemberForm Of(IFormCollection form) => new()
    {
        Login = form["login"],
        Name = form["name"],
        Role = Enum.TryParse<ActorRole>(form["role"], out var role) && StaffRoles.All.Contains(role) ? role : null,
        Unit = form["unit"],
        Units = form["units"],
        Areas = form["areas"],
        Locale = form["locale"],
        Email = form["email"],
    };

    public static MemberForm Of(StaffMember member) => new()
    {
        Login = member.Login,
        Name = member.Name,
        Role = member.Role,
        Unit = member.Unit,
        Units = member.Units,
        Areas = member.Areas,
        Locale = member.Locale,
        Email = member.Email,
    };

    public StaffProfile ToProfile() => new(Login, Name, Role, Unit, Areas, Units, Locale, Email);

    public string? ProblemOf(string field) => Problem.Field == field ? Problem.Words : null;
}
