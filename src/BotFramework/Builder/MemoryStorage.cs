#nullable disable

using System.Globalization;
using Huiyin.Protocol;

namespace Microsoft.Bot.Builder;

/// <summary>Items in memory, gone with the process. Each is kept as JSON: what is read is never what was written, but a copy.</summary>
public class MemoryStorage : IStorage
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredItem> _items = [];
    private long _lastETag;

    // See the project file.
    internal MemoryStorage()
    {
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (Find(key) is not { } stored)
            {
                continue;
            }

            var item = StateJson.Read(stored.Json);
            if (item is IStoreItem storeItem)
            {
                storeItem.ETag = stored.ETag;
            }

            found[key] = item;
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var written = changes
            .Where(c => c.Value is not null)
            .Select(c => (c.Key, Expected: c.Value as IStoreItem, Json: StateJson.WriteUtf8(c.Value)))
            .ToList();
        lock (_lock)
        {
            written.ForEach(w => Check(w.Key, w.Expected));
            foreach (var (key, expected, json) in written)
            {
                var etag = expected is null ? null : (++_lastETag).ToString(CultureInfo.InvariantCulture);
                _items[key] = new StoredItem(json, etag);
            }
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private StoredItem Find(string key)
    {
        lock (_lock)
        {
            return _items.GetValueOrDefault(key);
        }
    }

    private void Check(string key, IStoreItem expected)
    {
        if (expected is not null
            && _items.GetValueOrDefault(key)?.ETag is { } current
            && expected.ETag != "*"
            && expected.ETag != current)
        {
            throw new ArgumentException($"Etag conflict: the item was read as {expected.ETag} and is now {current}.");
        }
    }

    private sealed record StoredItem(byte[] Json, string ETag);
}
