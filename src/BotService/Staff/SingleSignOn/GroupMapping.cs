using Huiyin.Concerns;
using Huiyin.Diagnostics;

namespace Huiyin.Staff.SingleSignOn;

/// <summary>
/// What a group at the provider means here, from <c>Staff:Oidc:Groups:N:*</c>. The first entry that fits somebody gives the role and the unit;
/// further ones of the same role add their areas and units.
/// </summary>
/// <param name="Key">Of the entry in the configuration.</param>
/// <param name="Group">The claim's value, letter for letter.</param>
/// <param name="Role">Which role its members have.</param>
/// <param name="Unit">Their unit; needed by clerks and heads of units.</param>
/// <param name="Areas">Needed by visitors; for others empty leaves the account's areas as they are.</param>
/// <param name="Units">Beside their own; empty leaves the account's as they are.</param>
/// <param name="Renews">At each sign-in. Otherwise only an account that is made at its first sign-in gets them, and an administrator goes on from there.</param>
internal sealed record GroupMapping(string Key, string Group, ActorRole Role, string? Unit, IReadOnlyList<string> Areas, IReadOnlyList<string> Units, bool Renews)
{
    /// <exception cref="StartupException">An entry makes no sense; the message names its key.</exception>
    public static IReadOnlyList<GroupMapping> ReadAll(IConfigurationSection groups)
    {
        List<GroupMapping> read = [.. groups.GetChildren().Select(Read)];
        return read.GroupBy(entry => (entry.Group, entry.Role)).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw Wrong(twice.Last().Key, "Group", $"names {twice.Key.Group} with the role {twice.Key.Role} a second time: put both into one entry")
            : read;
    }

    /// <summary>The same member with what the entries give; codes are not checked yet.</summary>
    public static StaffProfile Apply(IReadOnlyList<GroupMapping> fitting, StaffMember member)
    {
        var first = fitting[0];
        var same = fitting.Where(entry => entry.Role == first.Role).ToList();
        var units = same.SelectMany(entry => entry.Units.Prepend(entry.Unit)).OfType<string>().Where(unit => unit != first.Unit).Distinct(StringComparer.Ordinal).ToList();
        // Of two entries one that names no area is the wider one, as for an account.
        var areas = same.Exists(entry => entry.Areas.Count == 0) ? [] : same.SelectMany(entry => entry.Areas).Distinct(StringComparer.Ordinal).ToList();
        return new StaffProfile(
            member.Login,
            member.Name,
            first.Role,
            first.Unit ?? member.Unit,
            areas.Count > 0 ? areas : member.Areas,
            units.Count > 0 ? units : member.Units,
            member.Locale,
            member.Email);
    }

    private static GroupMapping Read(IConfigurationSection entry)
    {
        var group = entry["Group"]?.Trim();
        if (string.IsNullOrEmpty(group))
        {
            throw Wrong(entry.Path, "Group", "is missing: give the group as the provider names it in the claim");
        }

        if (!Enum.TryParse<ActorRole>(entry["Role"], ignoreCase: true, out var role) || !StaffRoles.All.Contains(role) || char.IsAsciiDigit(entry["Role"]![0]))
        {
            throw Wrong(entry.Path, "Role", $"must be one of {string.Join(", ", StaffRoles.All)}");
        }

        var (unit, areas) = (string.IsNullOrWhiteSpace(entry["Unit"]) ? null : entry["Unit"]!.Trim(), Codes(entry["Areas"]));
        if (role is ActorRole.Clerk or ActorRole.UnitHead && unit is null)
        {
            throw Wrong(entry.Path, "Unit", $"is missing: a {role} works for a unit of units.yaml");
        }

        if (role == ActorRole.Visitor && areas.Count == 0)
        {
            throw Wrong(entry.Path, "Areas", "is missing: a Visitor goes from door to door in areas of areas.yaml, separated by commas");
        }

        var renews = string.IsNullOrWhiteSpace(entry["Renews"]) || (bool.TryParse(entry["Renews"], out var given) ? given : throw Wrong(entry.Path, "Renews", "must be true or false"));
        return new GroupMapping(entry.Path, group, role, unit, areas, Codes(entry["Units"]), renews);
    }

    private static List<string> Codes(string? text) => [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static StartupException Wrong(string entry, string key, string what) => new($"{entry}:{key} {what}.");
}
