using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Staff;

/// <summary>
/// What a member of staff sees and may touch. A visitor: the concerns of their areas. A clerk and the head of a unit: those that their
/// units own, to read also those that they passed on; areas, where given, narrow it down. A supervisor: those of their areas and
/// units, where given, of the whole district otherwise. An auditor likewise, to read only. An administrator: all.
/// </summary>
internal sealed record StaffAccess(StaffMember Member, ConcernVisibility Visibility)
{
    public static StaffAccess Of(StaffMember member, Areas areas) => new(member, member.Role switch
    {
        ActorRole.Administrator => ConcernVisibility.All,
        ActorRole.Visitor => new ConcernVisibility(WithAllBelow(member.Areas, areas), AlsoWithoutArea: false, Units: null),
        // What has no place yet is in nobody's area, but it is their unit's.
        ActorRole.Clerk or ActorRole.UnitHead => new ConcernVisibility(
            member.Areas.Count == 0 ? null : WithAllBelow(member.Areas, areas),
            AlsoWithoutArea: true,
            UnitsOf(member)),
        ActorRole.Supervisor or ActorRole.Auditor => new ConcernVisibility(
            member.Areas.Count == 0 ? null : WithAllBelow(member.Areas, areas),
            AlsoWithoutArea: false,
            member.Units.Count == 0 ? null : UnitsOf(member)),
        _ => new ConcernVisibility([], AlsoWithoutArea: false, []),
    });

    /// <summary>Throws <see cref="StaffRefusedException"/> naming <paramref name="field"/> where the member asks for an area that is not theirs.</summary>
    public void RequireArea(string area, string field)
    {
        if (!Visibility.SeesArea(area))
        {
            throw new StaffRefusedException(StaffRefusal.ForeignArea, field, ("code", area));
        }
    }

    /// <summary>Of a concern that they see: who passed it on, or only reads, no longer changes it.</summary>
    public void RequireToChange(Concern concern)
    {
        if (!Visibility.Owns(concern.Unit))
        {
            throw new StaffRefusedException(StaffRefusal.ForeignUnit, "unit", ("code", concern.Unit));
        }
    }

    private static List<string> UnitsOf(StaffMember member) => [.. member.Units.Append(member.Unit).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Null for the whole district, to which also belongs what has no place.</summary>
    private static List<string>? WithAllBelow(IReadOnlyList<string> codes, Areas areas)
    {
        var own = codes.Select(code => areas.TryFind(code, out var area) ? area : null).OfType<Area>().ToHashSet();
        return own.Contains(areas.District) ? null : [.. areas.All.Where(area => area.Path.Any(own.Contains)).Select(area => area.Code)];
    }
}
