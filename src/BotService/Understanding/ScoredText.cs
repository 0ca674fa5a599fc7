namespace Huiyin.Understanding;

/// <summary>What a classifier said of a text that it had not learned from, and what is true.</summary>
internal sealed record ScoredText(float[] Scores, int Label);
