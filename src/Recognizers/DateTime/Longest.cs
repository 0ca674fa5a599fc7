namespace Huiyin.Recognizers.Temporal;

/// <summary>Chooses among readings of the same place: the longer one understood more; the earlier rule wins a tie.</summary>
internal static class Longest
{
    public static Found<T>? Of<T>(params ReadOnlySpan<Found<T>?> readings)
    {
        Found<T>? best = null;
        foreach (var reading in readings)
        {
            if (reading is { } found && (best is null || found.End > best.Value.End))
            {
                best = found;
            }
        }

        return best;
    }

    public static Found<TBase>? As<T, TBase>(this Found<T>? found)
        where T : TBase =>
        found is { } f ? new Found<TBase>(f.Value, f.End) : null;
}
