namespace Huiyin.Understanding;

/// <summary>
/// Finds the one divisor of all scores under which the stated probabilities come true as often as they say
/// (temperature scaling). It never changes which label comes first.
/// </summary>
internal static class Temperature
{
    public static float Fit(IReadOnlyList<ScoredText> heldOut)
    {
        var (best, lowest) = (1f, double.PositiveInfinity);
        for (var exponent = -24; exponent <= 24; exponent++)
        {
            var temperature = MathF.Pow(1.1f, exponent);
            var surprise = heldOut.Sum(text => Surprise(text, temperature));
            if (surprise < lowest)
            {
                (best, lowest) = (temperature, surprise);
            }
        }

        return best;
    }

    private static double Surprise(ScoredText text, float temperature)
    {
        Span<float> probabilities = stackalloc float[text.Scores.Length];
        text.Scores.CopyTo(probabilities);
        Softmax.Apply(probabilities, temperature);
        return -Math.Log(Math.Max(probabilities[text.Label], 1e-9f));
    }
}
