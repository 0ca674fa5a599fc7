using Huiyin.Transactions;

namespace Huiyin.Bot;

internal interface IBotStateRepository
{
    /// <summary>Keys without a value are left out.</summary>
    Task<IReadOnlyDictionary<string, BotStateItem>> ReadAsync(ITransaction transaction, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the new ETag. <paramref name="expectedETag"/> null or <c>*</c> writes whatever is there; any other value has to be the
    /// stored one, else <see cref="ConcurrencyConflictException"/>.
    /// </summary>
    Task<string> WriteAsync(ITransaction transaction, string key, string json, string? expectedETag, CancellationToken cancellationToken);

    Task DeleteAsync(ITransaction transaction, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);
}
