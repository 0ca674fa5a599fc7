using Dapper;
using Huiyin.Privacy.Keys;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class KeyRegister : IKeyRegister
{
    public async Task<IReadOnlyList<(string Id, string Proof)>> AllAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        [.. await transaction.Connection().QueryAsync<(string Id, string Proof)>(new CommandDefinition("SELECT id, proof FROM privacy_key ORDER BY id", cancellationToken: cancellationToken))];

    public Task AddAsync(ITransaction transaction, string id, string proof, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            "INSERT INTO privacy_key (id, proof, created_at) VALUES (@Id, @Proof, @At) ON CONFLICT (id) DO NOTHING",
            new { Id = id, Proof = proof, At = at },
            cancellationToken: cancellationToken));
}
