using System.Collections.Concurrent;
using System.Threading.Channels;
using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Desk;

/// <summary>Tells every open page on this node that something about concerns changed, wherever it was changed.</summary>
internal sealed class DeskNews : IDisposable
{
    private readonly ConcurrentDictionary<Channel<bool>, bool> _listeners = new();
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private readonly IDisposable _subscription;
    private long _told;

    public DeskNews(IWakeUps wakeUps) => _subscription = wakeUps.Subscribe(ConcernHistory.Topic, _ => Tell());

    /// <summary>
    /// How far news have come on this node since its start. A page carries the mark that was there before anything was read for it, so that
    /// its stream can say whether something was missed: before it was opened, or while it was broken.
    /// </summary>
    public string Mark => $"{_run}-{Interlocked.Read(ref _told)}";

    /// <summary>Remembers one piece of news while nobody reads: what a page does with ten at once is the same.</summary>
    public Channel<bool> Listen()
    {
        var listener = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        _listeners[listener] = true;
        return listener;
    }

    public void Leave(Channel<bool> listener) => _listeners.TryRemove(listener, out _);

    public void Dispose() => _subscription.Dispose();

    private void Tell()
    {
        Interlocked.Increment(ref _told);
        foreach (var listener in _listeners.Keys)
        {
            listener.Writer.TryWrite(true);
        }
    }
}
