using Huiyin.Concerns;

namespace Huiyin.Staff;

internal static class StaffRoles
{
    /// <summary>The roles that a person may have.</summary>
    public static ActorRole[] All { get; } =
        [ActorRole.Visitor, ActorRole.Clerk, ActorRole.UnitHead, ActorRole.Supervisor, ActorRole.Auditor, ActorRole.Administrator];

    /// <summary>All but those who only look on.</summary>
    public static ActorRole[] Acting { get; } = [.. All.Where(role => role != ActorRole.Auditor)];
}
