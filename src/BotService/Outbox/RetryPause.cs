namespace Huiyin.Outbox;

/// <summary>How long to wait before the next try: doubling, with a spread so that a channel coming back is not overrun at once.</summary>
internal sealed class RetryPause(OutboxOptions options, Random random)
{
    /// <summary><paramref name="attempts"/> counts the failed tries, the one just made included.</summary>
    public TimeSpan After(int attempts, TimeSpan? wishedByChannel)
    {
        var doublings = Math.Min(attempts - 1, 30);
        var grown = options.FirstPause * Math.Pow(2, doublings);
        var capped = grown < options.LongestPause ? grown : options.LongestPause;
        var spread = capped * (0.75 + (random.NextDouble() * 0.5));
        return wishedByChannel is { } wish && wish > spread ? wish : spread;
    }
}
