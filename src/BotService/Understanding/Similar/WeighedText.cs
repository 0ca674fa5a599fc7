using System.Runtime.InteropServices;

namespace Huiyin.Understanding.Similar;

/// <summary>A text as its features with their weights, to be compared with others.</summary>
internal sealed class WeighedText
{
    private readonly Dictionary<ulong, float> _weights;
    private readonly float _sum;
    private readonly float _length;

    /// <param name="features">Hashes of what the text is made of; repeated where something occurs again.</param>
    /// <param name="weigh">How much each tells.</param>
    public WeighedText(ReadOnlySpan<ulong> features, Func<ulong, float> weigh)
    {
        _weights = new(features.Length);
        foreach (var hash in features)
        {
            ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(_weights, hash, out var known);
            if (!known)
            {
                weight = weigh(hash);
                _sum += weight;
                _length += weight * weight;
            }
        }

        _length = MathF.Sqrt(_length);
    }

    /// <summary>0 to 1, the same in both directions.</summary>
    public double CosineTo(WeighedText other) => Compare(other).Cosine;

    /// <summary>0 to 1: how much of this text is in the other.</summary>
    public double ShareIn(WeighedText other) => Compare(other).Share;

    /// <summary>
    /// 0 to 1, of what is looked for to one that may be it. Half by the cosine, half by how much of this one is in the other: a resident's
    /// line against a neighbour's page on the same matter has a small cosine whatever it says.
    /// </summary>
    public double LikenessTo(WeighedText other)
    {
        var (cosine, share) = Compare(other);
        return (cosine + share) / 2;
    }

    private (double Cosine, double Share) Compare(WeighedText other)
    {
        if (_sum <= 0 || other._sum <= 0)
        {
            return default;
        }

        var (shared, product) = (0f, 0f);
        foreach (var (hash, weight) in _weights)
        {
            if (other._weights.ContainsKey(hash))
            {
                shared += weight;
                product += weight * weight;
            }
        }

        return (product / (_length * other._length), shared / _sum);
    }
}
