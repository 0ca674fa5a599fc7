using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns;
using Huiyin.Privacy.Masking;
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
            var shown = DisclosureRule.Of(http.User, found);
            return TypedResults.Ok(new RatingList(found.Satisfaction, [.. rated.Select(RatingView.Of).Select(rating => rating with { Text = rating.Text is { } text ? shown.WordsOf(found, text) : null })]));
        },
        cancellationToken);
}
