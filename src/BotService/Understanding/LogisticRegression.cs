using System.Runtime.CompilerServices;

namespace Huiyin.Understanding;

/// <summary>
/// Multinomial logistic regression by stochastic gradient descent with a step size per weight (AdaGrad). The order of
/// the texts is shuffled with a fixed seed: the same training gives the same classifier everywhere.
/// </summary>
internal static class LogisticRegression
{
    private const float StepSize = 0.2f;
    private const float Decay = 0.0001f;

    public static LinearModel Train(
        IReadOnlyList<SparseText> texts, IReadOnlyList<int> labels, IReadOnlyList<float> importance, int features, int classes, int rounds, Action onRound)
    {
        var model = new LinearModel(features, classes);
        var (steps, offsetSteps) = (new LinearModel(features, classes), new float[classes]);
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var random = new Random(20230710);
        Span<float> gradient = stackalloc float[classes];
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                model.Score(texts[i], gradient);
                Softmax.Apply(gradient);
                gradient[labels[i]] -= 1f;
                for (var c = 0; c < classes; c++)
                {
                    gradient[c] *= importance[i];
                    Descend(ref model.Offsets[c], ref offsetSteps[c], gradient[c]);
                }

                Update(model, steps, texts[i], gradient);
            }

            onRound();
        }

        return model;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Update(LinearModel model, LinearModel steps, SparseText text, ReadOnlySpan<float> gradient)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var weight = text.Weights[i];
            var row = model.Weights(text.Features[i]);
            var rowSteps = steps.Weights(text.Features[i]);
            for (var c = 0; c < gradient.Length; c++)
            {
                Descend(ref row[c], ref rowSteps[c], (gradient[c] * weight) + (Decay * row[c]));
            }
        }
    }

    private static void Descend(ref float weight, ref float squares, float gradient)
    {
        squares += gradient * gradient;
        if (squares > 0)
        {
            weight -= StepSize * gradient / MathF.Sqrt(squares);
        }
    }
}
