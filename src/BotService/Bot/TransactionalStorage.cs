using Huiyin.Protocol;
using Microsoft.Bot.Builder;

namespace Huiyin.Bot;

/// <summary>The Bot Framework's state storage inside the turn's transaction: dialog state and concern commit together.</summary>
internal sealed class TransactionalStorage(TurnScope turn, IBotStateRepository repository) : IStorage
{
    // The state written is the state that was read in this turn; anything else is another turn's and must not be lost.
    private readonly Dictionary<string, string> _etags = new(StringComparer.Ordinal);

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var stored = await repository.ReadAsync(turn.Transaction, keys, cancellationToken);
        var items = new Dictionary<string, object>(stored.Count, StringComparer.Ordinal);
        foreach (var (key, item) in stored)
        {
            _etags[key] = item.ETag;
            items[key] = StateJson.Read(item.Json)!;
        }

        return items;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            _etags[key] = await repository.WriteAsync(turn.Transaction, key, StateJson.Write(value), _etags.GetValueOrDefault(key), cancellationToken);
        }
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
        repository.DeleteAsync(turn.Transaction, keys, cancellationToken);
}
