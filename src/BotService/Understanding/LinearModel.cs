using System.Runtime.CompilerServices;

namespace Huiyin.Understanding;

/// <summary>One weight per feature and class, and one offset per class; scores are logarithms of odds.</summary>
internal sealed class LinearModel(int features, int classes)
{
    // The weights of a feature stand side by side, so that a text touches one cache line per feature.
    private readonly float[] _weights = new float[features * classes];

    public int Classes { get; } = classes;

    public float[] Offsets { get; } = new float[classes];

    public Span<float> Weights(int feature) => _weights.AsSpan(feature * Classes, Classes);

    // Training calls this some hundred thousand times in its half second, too short for the runtime to notice that it is hot.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(SparseText text, Span<float> scores)
    {
        Offsets.CopyTo(scores);
        for (var i = 0; i < text.Count; i++)
        {
            var weight = text.Weights[i];
            var row = Weights(text.Features[i]);
            for (var c = 0; c < row.Length; c++)
            {
                scores[c] += weight * row[c];
            }
        }
    }
}
