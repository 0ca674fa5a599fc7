namespace Huiyin.Concerns.Proof;

/// <summary>Whether those units see a concern that own it or once did, and no others.</summary>
internal static class UnitProof
{
    public static IEnumerable<Breach> Of(string subject, LedgerEntry entry, IReadOnlyList<Moment> story)
    {
        var owned = story.Select(moment => moment.After.Unit).ToHashSet();
        foreach (var unit in owned.Except(entry.Units))
        {
            yield return new(BreachKind.UnitForgotten, subject, null, unit, unit, "-");
        }

        foreach (var unit in entry.Units.Except(owned))
        {
            yield return new(BreachKind.UnitUnfounded, subject, null, unit, "-", unit);
        }
    }
}
