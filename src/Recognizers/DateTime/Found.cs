namespace Huiyin.Recognizers.Temporal;

/// <summary>What a grammar rule understood, and the position after it.</summary>
internal readonly record struct Found<T>(T Value, int End);
