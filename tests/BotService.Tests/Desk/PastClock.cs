namespace Huiyin.Desk;

/// <summary>The system's clock, which can be put back for as long as one act takes: what was filed then is long overdue now.</summary>
internal sealed class PastClock : TimeProvider
{
    private long _back;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - new TimeSpan(Interlocked.Read(ref _back));

    public async Task<T> LongAgoAsync<T>(TimeSpan ago, Func<Task<T>> act)
    {
        Interlocked.Exchange(ref _back, ago.Ticks);
        try
        {
            return await act();
        }
        finally
        {
            Interlocked.Exchange(ref _back, 0);
        }
    }
}
