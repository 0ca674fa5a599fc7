using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi;

internal static class LostMessages
{
    /// <summary>A reply that was given up before anybody tried it, since the dispatcher sees it only afterwards.</summary>
    public static async Task<(Concern Concern, long Letter)> GiveUpAsync(this AdminApiFixture api)
    {
        var concern = await api.FileAsync("to be told");
        var services = api.Host.Services;
        var letter = await services.GetRequiredService<ITransactions>().WriteAsync(
            async (transaction, token) =>
            {
                var outbox = services.GetRequiredService<IOutboxRepository>();
                await services.GetRequiredService<ConcernService>().ReplyAsync(transaction, concern.Id, null, "We come on Monday.", new Actor(ActorRole.Clerk, "clerk", "Clerk", "urban-management"), token);
                var last = (await outbox.OfConcernAsync(transaction, concern.Id, token))[^1].Id;
                await outbox.MarkUndeliverableAsync(transaction, last, "HTTP 500", token);
                return last;
            },
            CancellationToken.None);
        return (concern, letter);
    }
}
