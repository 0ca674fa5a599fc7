using Huiyin.Transactions;

namespace Huiyin.Privacy.Keys;

/// <summary>Which keys the database was written with, each with something only that key opens.</summary>
internal interface IKeyRegister
{
    Task<IReadOnlyList<(string Id, string Proof)>> AllAsync(ITransaction transaction, CancellationToken cancellationToken);

    Task AddAsync(ITransaction transaction, string id, string proof, DateTimeOffset at, CancellationToken cancellationToken);
}
