using System.Security.Cryptography;
using Huiyin.Diagnostics;
using Huiyin.Transactions;

namespace Huiyin.Privacy.Keys;

/// <summary>Before anything is written: the keys at hand are those of this database. Else a lost file would be replaced by a new one in silence.</summary>
internal sealed class KeyCheck(ITransactions transactions, IKeyRegister register, KeyRing keys, FieldProtector fields, TimeProvider clock)
{
    private const string Known = "huiyin";

    /// <exception cref="StartupException">A key that the database needs is missing.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var registered = await transactions.ReadAsync(register.AllAsync, cancellationToken);
        foreach (var (id, proof) in registered)
        {
            Require(id, proof);
        }

        var active = keys.Active.Id;
        if (registered.All(key => key.Id != active))
        {
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    await register.AddAsync(transaction, active, fields.Protect(Known, Place(active))!, clock.GetUtcNow(), token);
                    return true;
                },
                cancellationToken);
        }
    }

    private static string Place(string id) => $"privacy_key/{id}";

    private void Require(string id, string proof)
    {
        try
        {
            if (fields.Reveal(proof, Place(id)) == Known)
            {
                return;
            }
        }
        catch (CryptographicException)
        {
        }

        throw new StartupException($"Personal data in this database is encrypted with the key {id}, which {keys.Source} does not hold: restore it from a backup of the keys.");
    }
}
