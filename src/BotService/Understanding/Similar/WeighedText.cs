namespace Huiyin.Understanding.Similar;

/// <summary>A text as its features with their weights, to be compared with others.</summary>
internal sealed class WeighedText
{
    private readonly Dictionary<ulong, float> _weights = [];
    private readonly float _sum;
    private readonly float _length;

    /// <param name="text">Only its beginning is looked at where it is long.</param>
    /// <param name="synonyms">Which words mean the same.</param>
    /// <param name="background">How much each feature tells.</param>
    public WeighedText(string text, SpokenSynonyms synonyms, BackgroundFrequency background)
    {
        foreach (var hash in FeatureHashes.Of(synonyms.Unify(text)))
        {
            _weights[hash] = background.Weight(hash);
        }

        _sum = _weights.Values.Sum();
        _length = MathF.Sqrt(_weights.Values.Sum(weight => weight * weight));
    }

    /// <summary>
    /// 0 to 1. Half by the cosine, half by how much of the shorter one is in the other: a resident's line against a neighbour's
    /// page on the same matter has a small cosine whatever it says.
    /// </summary>
    public double LikenessTo(WeighedText other)
    {
        var (few, many) = _weights.Count <= other._weights.Count ? (this, other) : (other, this);
        if (few._sum <= 0)
        {
            return 0;
        }

        var (shared, product) = (0f, 0f);
        foreach (var (hash, weight) in few._weights)
        {
            if (many._weights.ContainsKey(hash))
            {
                shared += weight;
                product += weight * weight;
            }
        }

        return (0.5 * product / (_length * other._length)) + (0.5 * shared / few._sum);
    }
}
