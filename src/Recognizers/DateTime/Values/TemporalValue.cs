namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>What a mention means, language aside.</summary>
internal abstract record TemporalValue
{
    public abstract TemporalKind Kind { get; }

    /// <summary>Past before future, morning before afternoon; repetitions are left out when written.</summary>
    public abstract IEnumerable<Reading> Readings { get; }

    /// <summary>"before", "since", "approx" ...: how the text bends the plain meaning.</summary>
    public string? Modifier { get; init; }

    /// <summary>The kind that a modifier was applied to, where the official shape names it.</summary>
    public string? Source { get; init; }

    public bool IsLunar { get; init; }

    /// <summary>The days meant, where a range skips some of its days.</summary>
    public string? Days { get; init; }
}
