using System.Threading.Channels;

namespace Huiyin.DirectLine.Streaming;

/// <summary>What one socket has yet to look at: the history, and the few typing notices since it last looked.</summary>
internal sealed class StreamSubscription(Action closed) : IDisposable
{
    private const int TypingKept = 8;

    // One place is enough: a wake-up says that there is something to read, and reading takes all of it.
    private readonly Channel<bool> _wakes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly Channel<string> _typing = Channel.CreateBounded<string>(
        new BoundedChannelOptions(TypingKept) { FullMode = BoundedChannelFullMode.DropOldest });

    public bool IsClosed { get; private set; }

    public void Wake() => _wakes.Writer.TryWrite(true);

    public void Show(string typing)
    {
        _typing.Writer.TryWrite(typing);
        Wake();
    }

    public IReadOnlyList<string> TakeTyping()
    {
        List<string> taken = [];
        while (_typing.Reader.TryRead(out var typing))
        {
            taken.Add(typing);
        }

        return taken;
    }

    /// <summary>Returns when woken, or when <paramref name="longest"/> is over.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await _wakes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
        }
    }

    public void Dispose()
    {
        IsClosed = true;
        closed();
    }
}
