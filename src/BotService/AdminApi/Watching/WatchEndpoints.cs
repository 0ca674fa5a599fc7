using Huiyin.AdminApi.Contracts;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Watching;

/// <summary>Concerns that somebody wants to keep an eye on; the list has the filter <c>watched</c>.</summary>
internal sealed class WatchEndpoints(ITransactions transactions, ConcernReading reading, IWatchRepository watches, TimeProvider clock)
{
    public Task<Ok<WatchView>> ReadAsync(string concern, HttpContext http, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) =>
        {
            var found = await reading.FindAsync(transaction, concern, reading.AccessOf(http.User), token);
            return TypedResults.Ok(new WatchView(await watches.IsWatchedAsync(transaction, StaffPrincipal.MemberOf(http.User).Id, found.Id, token)));
        },
        cancellationToken);

    public Task<Ok<WatchView>> SetAsync(string concern, bool watched, HttpContext http, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (transaction, token) =>
        {
            var member = StaffPrincipal.MemberOf(http.User).Id;
            var found = await reading.FindAsync(transaction, concern, reading.AccessOf(http.User), token);
            await (watched
                ? watches.WatchAsync(transaction, member, found.Id, clock.GetUtcNow(), token)
                : watches.UnwatchAsync(transaction, member, found.Id, token));
            return TypedResults.Ok(new WatchView(watched));
        },
        cancellationToken);
}
