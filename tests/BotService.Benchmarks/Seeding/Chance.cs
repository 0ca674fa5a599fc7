namespace Huiyin.Benchmarks.Seeding;

/// <summary>What a story leaves to chance.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    public bool Of(double probability) => _random.NextDouble() < probability;

    public int Below(int limit) => _random.Next(limit);

    public T Among<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>The first far more often than the last, as it is with matters and places.</summary>
    public T Skewed<T>(IReadOnlyList<T> choices) => choices[(int)(choices.Count * Math.Pow(_random.NextDouble(), 2.5))];

    /// <summary>Mostly somewhat less, now and then several times as long.</summary>
    public TimeSpan About(TimeSpan usual) => usual * Math.Min(-Math.Log(1 - _random.NextDouble()), 8);
}
