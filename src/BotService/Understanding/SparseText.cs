namespace Huiyin.Understanding;

/// <summary>The known features of one text with their weights, of Euclidean length one.</summary>
internal readonly record struct SparseText(int[] Features, float[] Weights, int Count);
