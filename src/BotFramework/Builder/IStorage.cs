namespace Microsoft.Bot.Builder;

/// <summary>Items by key. An item that is an <see cref="IStoreItem"/> is written only over the version it was read from.</summary>
public interface IStorage
{
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
