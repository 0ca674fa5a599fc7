using Huiyin.Concerns.Proof;
using Huiyin.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Concerns;

internal static class Proving
{
    /// <summary>Everything that the registered checks find.</summary>
    public static async Task<List<Breach>> ProveAsync(this IServiceProvider services)
    {
        List<Breach> found = [];
        foreach (var check in services.GetServices<ILedgerCheck>())
        {
            await check.RunAsync(found.Add, _ => { }, CancellationToken.None);
        }

        return found;
    }

    public static Task<List<Breach>> ProveAsync(this TestDatabase database) => database.Services.ProveAsync();
}
