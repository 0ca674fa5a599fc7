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

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, Lazy<Task<object>> Counted)> _kept = new(StringComparer.Ordinal);
    private readonly IDialogContent _content;
    private readonly TimeProvider _clock;

    public FigureCache(IDialogContent content, TimeProvider clock)
    {
        (_content, _clock) = (content, clock);
        _content.Changed += Forget;
    }

    /// <param name="key">What is counted, and for whom.</param>
    /// <param name="lifetime">How long it stays good.</param>
    /// <param name="count">Counts it; runs on for the others where the one who asked first leaves.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<T> GetAsync<T>(string key, TimeSpan lifetime, Func<Task<T>> count, CancellationToken cancellationToken)
        where T : class
    {
        var now = _clock.GetUtcNow();
        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }

        var entry = _kept.AddOrUpdate(key, _ => New(), (_, known) => known.Until > now ? known : New());
        try
        {
            return (T)await entry.Counted.Value.WaitAsync(cancellationToken);
        }
        catch when (entry.Counted.Value.IsFaulted)
        {
            _kept.TryRemove(new(key, entry));
            throw;
        }

        (DateTimeOffset, Lazy<Task<object>>) New() => (now + lifetime, new Lazy<Task<object>>(async () => await count()));
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
}
