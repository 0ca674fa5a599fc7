using System.Globalization;

namespace Huiyin.Concerns.Proof;

/// <summary>Whether the events of a concern are those that were written, all of them and in their order.</summary>
internal static class ChainProof
{
    public static IEnumerable<Breach> Of(string subject, Concern row, IReadOnlyList<ConcernEvent> events)
    {
        var (previous, expected) = ("", 1);
        foreach (var e in events)
        {
            if (e.Sequence != expected)
            {
                yield return new(BreachKind.EventMissing, subject, expected, null, Number(expected), Number(e.Sequence));
            }
            else if (e.PreviousHash != previous)
            {
                // After a gap the link is broken of course; the gap says so already.
                yield return new(BreachKind.LinkBroken, subject, e.Sequence, null, Short(previous), Short(e.PreviousHash));
            }

            if (ConcernEventHash.Of(e) is var hash && hash != e.Hash)
            {
                yield return new(BreachKind.EventAltered, subject, e.Sequence, null, Short(e.Hash), Short(hash));
            }

            (previous, expected) = (e.Hash, e.Sequence + 1);
        }

        if (row.Version >= expected)
        {
            yield return new(BreachKind.LastEventsMissing, subject, expected, null, Number(row.Version), Number(expected - 1));
        }
    }

    /// <summary>Words that were erased prove nothing and are no breach; words that are there have to be those of the event.</summary>
    public static Breach? OfWords(string subject, ConcernEvent e, ConcernEventData data) =>
        e.Text is null || (e.TextSalt is not null && data.TextDigest == ConcernEventHash.OfText(e.Text, e.TextSalt))
            ? null
            : new Breach(BreachKind.WordsAltered, subject, e.Sequence, null, Short(data.TextDigest ?? ""), Short(ConcernEventHash.OfText(e.Text, e.TextSalt ?? "")));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Enough to tell two apart.
    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash.Length == 0 ? "-" : hash;
}
