using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Told;

/// <summary>How content the resident is. Only they rate, in their chat; staff read it.</summary>
internal sealed class RatingEndpoints(ITransactions transactions, ConcernReading reading, ConcernQueries queries)
{
    public Task<Ok<RatingList>> ListAsync(string concern, HttpContext http, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) =>
        {
            var found = await reading.FindAsync(transaction, concern, reading.AccessOf(http.User), token);
            var rated = (await queries.EventsAsync(transaction, found.Id, token)).Where(happened => happened.Kind == ConcernEventKind.Rated);
            return TypedResults.Ok(new RatingList(found.Satisfaction, [.. rated.Select(RatingView.Of)]));
        },
        cancellationToken);
}
