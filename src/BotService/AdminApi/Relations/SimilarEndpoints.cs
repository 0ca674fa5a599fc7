using System.Globalization;
using Huiyin.AdminApi.Contracts;
using Huiyin.Transactions;
using Huiyin.Understanding.Positions;
using Huiyin.Understanding.Similar;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Relations;

/// <summary>Open concerns that are about the same, for staff to merge or link.</summary>
internal sealed class SimilarEndpoints(ITransactions transactions, ConcernReading reading, SimilarConcerns similar)
{
    private const int Most = 20;
    private const int Usual = 5;

    // Of these the ones that the caller sees are shown.
    private const int LookedAt = 100;

    public Task<Ok<IReadOnlyList<SimilarView>>> ListAsync(string concern, string? limit, HttpContext http, CancellationToken cancellationToken)
    {
        var rows = Rows(limit);
        return transactions.ReadAsync(
            async (transaction, token) =>
            {
                var access = reading.AccessOf(http.User);
                var found = await reading.FindAsync(transaction, concern, access, token);
                var query = new SimilarQuery(found.Text, found.Category, found.Area, SharedPosition.Parse(found.Position), Except: found.Id, Limit: LookedAt);
                var seen = (await similar.FindAsync(transaction, query, token)).Where(one => one.Score > 0 && access.Visibility.SeesArea(one.Concern.Area) && access.Visibility.Owns(one.Concern.Unit));
                return TypedResults.Ok<IReadOnlyList<SimilarView>>([.. seen.Take(rows).Select(one => new SimilarView(ConcernSummary.Of(one.Concern), one.Participants, one.Score))]);
            },
            cancellationToken);
    }

    private static int Rows(string? limit) => string.IsNullOrWhiteSpace(limit) ? Usual
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows is >= 1 and <= Most ? rows
        : throw new ApiRefusal(StatusCodes.Status400BadRequest, "invalid-value", "limit", ("field", "limit"), ("allowed", $"1-{Most}"));
}
