using Microsoft.Bot.Builder;

namespace Huiyin.BotFramework.Tests.Builder;

internal sealed class CountingStorage : IStorage
{
    private readonly MemoryStorage _inner = new();

    public List<string> Written { get; } = [];

    public int Reads { get; private set; }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        Reads++;
        return _inner.ReadAsync(keys, cancellationToken);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        Written.AddRange(changes.Keys);
        return _inner.WriteAsync(changes, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken) => _inner.DeleteAsync(keys, cancellationToken);
}
