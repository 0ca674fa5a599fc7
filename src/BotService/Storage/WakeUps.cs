using System.Collections.Concurrent;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class WakeUps : IWakeUps
{
    public const int LongestDetail = 1000;

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<object, Action<string>>> _listeners = new();

    public Task SignalAsync(ITransaction transaction, string topic, string detail, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(detail.Length, LongestDetail);
        if (((DatabaseTransaction)transaction).Signal(topic, detail))
        {
            transaction.OnCommitted(() => Hear(topic, detail));
        }

        return Task.CompletedTask;
    }

    public IDisposable Subscribe(string topic, Action<string> heard)
    {
        var key = new object();
        var ofTopic = _listeners.GetOrAdd(topic, _ => new());
        ofTopic[key] = heard;
        return new Subscription(() => ofTopic.TryRemove(key, out _));
    }

    /// <summary>Passes on what was signalled, here or on another node.</summary>
    public void Hear(string topic, string detail)
    {
        if (_listeners.TryGetValue(topic, out var ofTopic))
        {
            foreach (var heard in ofTopic.Values)
            {
                heard(detail);
            }
        }
    }

    private sealed class Subscription(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
