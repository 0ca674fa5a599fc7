using System.Globalization;
using Huiyin.AdminApi.Accounts;
using Huiyin.Concerns;
using Huiyin.Privacy.Access;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.PersonalData;

/// <summary>Shows what is masked, for a reason, and who was shown what.</summary>
internal sealed class PersonalDataEndpoints(ITransactions transactions, ConcernReading reading, AccessLog accesses, IAccessLogRepository log, DistrictTime district)
{
    private const int MostRows = 200;

    public Task<Ok<RevealView>> RevealAsync(string concern, RevealBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var reason = ConcernInput.Required(body.Reason, "reason", AccessLog.LongestReason);
        http.Response.Headers.CacheControl = "no-store";
        return transactions.WriteAsync(
            async (transaction, token) =>
            {
                var found = await reading.FindAsync(transaction, concern, reading.AccessOf(http.User), token);
                await accesses.RevealAsync(transaction, http.User, found, AccessDoor.Api, reason, token);
                return TypedResults.Ok(new RevealView(ConcernNumber.Format(found.Number), found.Phone, found.Place, found.Position, found.Text));
            },
            cancellationToken);
    }

    public Task<Ok<AccessList>> ListAsync(string? concern, string? member, string? day, string? before, string? limit, HttpContext http, CancellationToken cancellationToken)
    {
        var rows = Number(limit, "limit", MostRows) is { } wanted ? (int)wanted : 50;
        var (from, until) = Day(day);
        var access = reading.AccessOf(http.User);
        var filter = new AccessFilter(
            MemberId: string.IsNullOrWhiteSpace(member) ? null : StaffEndpoints.Id(member),
            From: from,
            Until: until,
            Before: Number(before, "before", long.MaxValue),
            Limit: rows + 1,
            Visibility: access.Visibility);
        return transactions.ReadAsync(
            async (transaction, token) =>
            {
                var about = string.IsNullOrWhiteSpace(concern) ? null : await reading.FindAsync(transaction, concern, access, token);
                var found = await log.ListAsync(transaction, filter with { ConcernId = about?.Id }, token);
                return TypedResults.Ok(new AccessList([.. found.Take(rows).Select(AccessView.Of)], found.Count > rows ? found[rows - 1].Id : null));
            },
            cancellationToken);
    }

    // Of the district's calendar.
    private (DateTimeOffset? From, DateTimeOffset? Until) Day(string? day)
    {
        if (string.IsNullOrWhiteSpace(day))
        {
            return (null, null);
        }

        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date < DateOnly.MaxValue
            ? (Midnight(date), Midnight(date.AddDays(1)))
            : throw ApiRefusal.Invalid("day");
    }

    private DateTimeOffset Midnight(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, district.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static long? Number(string? text, string field, long most) => string.IsNullOrWhiteSpace(text) ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : throw ApiRefusal.Invalid(field);
}
