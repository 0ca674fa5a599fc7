using System.Collections.Concurrent;
using Huiyin.DialogContent;

namespace Huiyin.Desk.Insight;

/// <summary>
/// Keeps what was counted for a while, so that ten people who look at once count once. What a period that is over shows changes only with the
/// content (which area lies in which), and then all is forgotten.
/// </summary>
internal sealed class FigureCache : IDisposable
{
    private const int Most = 512;

    private readonly ConcurrentDictionary<string, Entry> _kept = new(StringComparer.Ordinal);
    private readonly IDialogContent _content;
    private readonly TimeProvider _clock;

    public FigureCache(IDialogContent content, TimeProvider clock)
    {
        (_content, _clock) = (content, clock);
        _content.Changed += Forget;
    }

    /// <param name="key">What is counted, and for whom.</param>
    /// <param name="lifetime">How long it stays good.</param>
    /// <param name="stillShown">For how long behind that it is answered all the same while it is counted anew, so that nobody waits: what is counted says of which moment it is.</param>
    /// <param name="count">Counts it; runs on for the others where the one who asked first leaves.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<T> GetAsync<T>(string key, TimeSpan lifetime, TimeSpan stillShown, Func<Task<T>> count, CancellationToken cancellationToken)
        where T : class
    {
        var now = _clock.GetUtcNow();
        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        var entry = _kept.AddOrUpdate(key, _ => New(null), (_, known) => known.Until > now ? known : New(known.Shown(now)));
        var counted = entry.Counted.Value;
        if (entry.Earlier is { } earlier && !counted.IsCompletedSuccessfully)
        {
            if (counted.IsFaulted)
            {
                _kept.TryRemove(new(key, entry));
            }

            return (T)earlier;
        }

        try
        {
            return (T)await counted.WaitAsync(cancellationToken);
        }
        catch when (counted.IsFaulted)
        {
            _kept.TryRemove(new(key, entry));
            throw;
        }

        Entry New(object? earlier) => new(now + lifetime, now + lifetime + stillShown, new Lazy<Task<object>>(() => Task.Run(async () => (object)await count())), earlier);
    }

    public void Forget(string prefix)
    {
        foreach (var key in _kept.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            _kept.TryRemove(key, out _);
        }
    }

    public void Dispose() => _content.Changed -= Forget;

    private void Forget(DialogContentSnapshot changed) => _kept.Clear();

    private sealed record Entry(DateTimeOffset Until, DateTimeOffset ShownUntil, Lazy<Task<object>> Counted, object? Earlier)
    {
        /// <summary>What may still be shown while it is counted anew.</summary>
        public object? Shown(DateTimeOffset now) => now >= ShownUntil ? null : Counted is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } done } ? done.Result : Earlier;
    }
}
