using System.Buffers;

namespace Huiyin.Understanding;

/// <summary>
/// Which features there are and how telling each is: rare ones more than common ones, and those that keep to few
/// classes more than those spread over all. The second is what makes short texts work: in a dozen words every
/// one that tells nothing of the subject is in the way.
/// </summary>
internal sealed class Vocabulary
{
    // As if every feature had been seen this often in every class: a feature seen once is not yet proof of anything.
    private const float Smoothing = 0.05f;

    private readonly FeatureIndex _index;
    private readonly float[] _importance;

    private Vocabulary(FeatureIndex index, float[] importance) => (_index, _importance) = (index, importance);

    public int Size => _index.Count;

    /// <param name="texts">The hashes of each text there is to learn from.</param>
    /// <param name="labels">The class of each, from 0.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="leastTexts">A feature in fewer texts than this is left out; keeps long corpora small.</param>
    public static Vocabulary Learn(IReadOnlyList<ulong[]> texts, IReadOnlyList<int> labels, int classes, int leastTexts)
    {
        Dictionary<ulong, int[]> seen = [];
        var totals = new int[classes];
        HashSet<ulong> distinct = [];
        for (var i = 0; i < texts.Count; i++)
        {
            distinct.Clear();
            foreach (var hash in texts[i])
            {
                if (distinct.Add(hash))
                {
                    (seen.TryGetValue(hash, out var counts) ? counts : seen[hash] = new int[classes])[labels[i]]++;
                    totals[labels[i]]++;
                }
            }
        }

        var kept = seen.Where(entry => entry.Value.Sum() >= leastTexts).ToList();
        var index = new FeatureIndex([.. kept.Select(entry => entry.Key)]);
        var importance = new float[index.Count];
        foreach (var (hash, counts) in kept)
        {
            importance[index[hash]] = Rarity(counts.Sum(), texts.Count) * Concentration(counts, totals);
        }

        return new Vocabulary(index, importance);
    }

    /// <summary>The arrays are rented; give them back with <see cref="Return"/>.</summary>
    public SparseText Read(ReadOnlySpan<ulong> hashes)
    {
        var features = ArrayPool<int>.Shared.Rent(Math.Max(1, hashes.Length));
        var known = 0;
        foreach (var hash in hashes)
        {
            if (_index[hash] is >= 0 and var feature)
            {
                features[known++] = feature;
            }
        }

        Array.Sort(features, 0, known);
        var weights = ArrayPool<float>.Shared.Rent(Math.Max(1, known));
        return new SparseText(features, weights, Weigh(features, weights, known));
    }

    public static void Return(SparseText text)
    {
        ArrayPool<int>.Shared.Return(text.Features);
        ArrayPool<float>.Shared.Return(text.Weights);
    }

    private static float Rarity(int texts, int allTexts) => MathF.Log((1f + allTexts) / (1f + texts)) + 1f;

    // One less the entropy of the classes given the feature, relative to the highest possible: 1 keeps to one class, 0 tells nothing.
    private static float Concentration(int[] counts, int[] totals)
    {
        var sum = 0f;
        Span<float> shares = stackalloc float[counts.Length];
        for (var c = 0; c < counts.Length; c++)
        {
            sum += shares[c] = (counts[c] + Smoothing) / Math.Max(1, totals[c]);
        }

        var entropy = 0f;
        foreach (var share in shares)
        {
            entropy -= share / sum * MathF.Log(share / sum);
        }

        return counts.Length < 2 ? 1f : Math.Max(0f, 1f - (entropy / MathF.Log(counts.Length)));
    }

    private int Weigh(int[] features, float[] weights, int known)
    {
        var (count, squares) = (0, 0f);
        for (var i = 0; i < known;)
        {
            var run = i + 1;
            while (run < known && features[run] == features[i])
            {
                run++;
            }

            var weight = (1f + MathF.Log(run - i)) * _importance[features[i]];
            (features[count], weights[count]) = (features[i], weight);
            squares += weight * weight;
            count++;
            i = run;
        }

        var scale = squares > 0 ? 1f / MathF.Sqrt(squares) : 0f;
        for (var i = 0; i < count; i++)
        {
            weights[i] *= scale;
        }

        return count;
    }
}
