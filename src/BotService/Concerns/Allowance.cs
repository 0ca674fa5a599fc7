namespace Huiyin.Concerns;

/// <summary>How long something may take: by the clock, or only while the unit works.</summary>
internal readonly record struct Allowance(TimeSpan Time, bool IsWorkingTime = false);
