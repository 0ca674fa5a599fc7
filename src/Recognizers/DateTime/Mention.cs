using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal;

/// <summary>A stretch of the text, end exclusive, that speaks of time.</summary>
internal readonly record struct Mention(int Start, int End, TemporalValue Value);
