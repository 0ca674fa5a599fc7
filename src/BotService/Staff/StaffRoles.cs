using Huiyin.Concerns;

namespace Huiyin.Staff;

internal static class StaffRoles
{
    /// <summary>The roles that a person may have.</summary>
    public static IReadOnlyList<ActorRole> All { get; } =
        [ActorRole.Visitor, ActorRole.Clerk, ActorRole.UnitHead, ActorRole.Supervisor, ActorRole.Auditor, ActorRole.Administrator];
}
