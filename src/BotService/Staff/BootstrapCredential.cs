using Huiyin.Concerns;
using Huiyin.Transactions;
using Microsoft.Extensions.Options;

namespace Huiyin.Staff;

/// <summary>Makes sure that somebody can sign in to a new installation, and that nobody is told how twice.</summary>
internal sealed class BootstrapCredential(ITransactions transactions, IStaffTokenRepository tokens, IOptions<StaffOptions> options, TimeProvider time)
{
    /// <summary>Returns the token when one was made up just now, to be printed once.</summary>
    public async Task<string?> EnsureAsync(CancellationToken cancellationToken)
    {
        var configured = options.Value.BootstrapToken;
        var secret = configured ?? StaffToken.NewSecret();
        var added = await transactions.WriteAsync(
            async (transaction, token) =>
            {
                if (configured is null && await tokens.AnyAsync(transaction, token))
                {
                    return false;
                }

                await tokens.AddAsync(transaction, Administrator(secret), token);
                return true;
            },
            cancellationToken);
        return added && configured is null ? secret : null;
    }

    private StaffToken Administrator(string secret) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        Hash = StaffToken.HashOf(secret),
        Name = "administrator",
        Role = ActorRole.Administrator,
        CreatedAt = time.GetUtcNow(),
    };
}
