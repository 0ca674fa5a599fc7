using Huiyin.Concerns;
using Huiyin.Hosting;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Dialogs;

/// <summary>What the ledger keeps of a position.</summary>
internal sealed class PositionsInTheLedger(ServiceHost host)
{
    public async Task<string?> OfAsync(string number) => await host.Services.GetRequiredService<ITransactions>().ReadAsync(
        async (transaction, token) => (await host.Services.GetRequiredService<ConcernQueries>().FindByNumberAsync(transaction, number, token))?.Position,
        CancellationToken.None);
}
