namespace Huiyin.Understanding;

internal static class Softmax
{
    /// <summary>Turns scores into probabilities, in place; a higher temperature makes them more modest.</summary>
    public static void Apply(Span<float> scores, float temperature = 1f)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0f;
        for (var c = 0; c < scores.Length; c++)
        {
            sum += scores[c] = MathF.Exp((scores[c] - highest) / temperature);
        }

        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] /= sum;
        }
    }
}
