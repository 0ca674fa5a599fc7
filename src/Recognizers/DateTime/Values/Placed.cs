namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>A value of which nothing but its finished readings matters any more.</summary>
internal sealed record Placed(TemporalKind PlacedKind, IReadOnlyList<Reading> All) : TemporalValue
{
    public Placed(TemporalKind kind, string timex, DateTime? start = null, DateTime? end = null)
        : this(kind, [new Reading(timex, start, end)])
    {
    }

    public override TemporalKind Kind => PlacedKind;

    public override IEnumerable<Reading> Readings => All;
}
