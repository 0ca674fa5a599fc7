using System.Globalization;
using Huiyin.Concerns;
using Huiyin.Deliveries.Replay;
using Huiyin.Outbox;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.DeadLetters;

/// <summary>The messages that were given up, and sending them again: what the command <c>replay</c> does, for an administrator who has no shell.</summary>
internal sealed class DeadLetterEndpoints(ITransactions transactions, ConcernReading reading, Huiyin.Deliveries.Replay.DeadLetters letters, DistrictTime district)
{
    private const int MostIds = 200;
    private const int MostRows = 200;

    public async Task<Ok<DeadLetterList>> ListAsync(string? channel, string? since, string? concern, string? after, string? limit, HttpContext http, CancellationToken cancellationToken)
    {
        var rows = (int)(Number(limit, "limit", MostRows) ?? 50);
        var behind = Number(after, "after", long.MaxValue) ?? 0;
        var filter = new DeadLetterFilter(
            ChannelId: Blank(channel),
            Since: Blank(since) is { } day ? DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? StartOf(date, "since") : throw ApiRefusal.Invalid("since") : null,
            ConcernId: await ConcernIdAsync(concern, http, cancellationToken));
        var (found, count) = await letters.PageAsync(filter, behind, rows + 1, cancellationToken);
        return TypedResults.Ok(new DeadLetterList([.. found.Take(rows).Select(DeadLetterView.Of)], count, found.Count > rows ? found[rows - 1].Id : null));
    }

    public async Task<Ok<DeadLetterReplayed>> ReplayOneAsync(string letter, DeadLetterReplayBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var id = long.TryParse(letter, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw ApiRefusal.NotFound(Short(letter));
        var state = await letters.ReplayOneAsync(id, body.Force ?? false, StaffPrincipal.ActorOf(http.User), cancellationToken);
        return state switch
        {
            { IsReplayed: true } => TypedResults.Ok(new DeadLetterReplayed(id, OutboxState.Queued)),
            { State: null } => throw ApiRefusal.NotFound(letter),
            { Obstacle: DeadLetterObstacle.ToldInPerson } => throw new ApiRefusal(StatusCodes.Status409Conflict, "told-in-person", "force", ("field", "force")),
            { Obstacle: DeadLetterObstacle.ConversationGone } => throw new ApiRefusal(StatusCodes.Status409Conflict, "conversation-gone", "force", ("field", "force")),
            { State: var now } => throw new ApiRefusal(StatusCodes.Status409Conflict, now == OutboxState.Delivered ? "delivered-already" : "queued-already", "letter", ("id", letter)),
        };
    }

    public async Task<Ok<DeadLettersReplayed>> ReplayAsync(DeadLettersReplayBody body, HttpContext http, CancellationToken cancellationToken)
    {
        if (body.Ids is { } ids && (ids.Count is 0 or > MostIds || ids.Any(id => id < 1)))
        {
            throw ids.Count > MostIds ? new ApiRefusal(StatusCodes.Status400BadRequest, "too-many", "ids", ("field", "ids"), ("limit", MostIds)) : ApiRefusal.Invalid("ids");
        }

        var filter = new DeadLetterFilter(body.Ids, Blank(body.Channel), body.Since is { } day ? StartOf(day, "since") : null, await ConcernIdAsync(body.Concern, http, cancellationToken));
        if (filter == new DeadLetterFilter() && body.All != true)
        {
            // Everything is sent again only when somebody says so.
            throw ApiRefusal.Missing("all");
        }

        if (filter != new DeadLetterFilter() && body.All == true)
        {
            throw new ApiRefusal(StatusCodes.Status400BadRequest, "all-or-some", "all", ("field", "all"));
        }

        var result = await letters.ReplayAsync(filter, new ReplayMode(body.DryRun ?? false, body.Force ?? false), StaffPrincipal.ActorOf(http.User), report: null, cancellationToken);
        return TypedResults.Ok(new DeadLettersReplayed(result.Replayed, result.ToldInPerson, result.ConversationGone));
    }

    private async Task<string?> ConcernIdAsync(string? concern, HttpContext http, CancellationToken cancellationToken) => Blank(concern) is { } typed
        ? (await transactions.ReadAsync((transaction, token) => reading.FindAsync(transaction, typed, reading.AccessOf(http.User), token), cancellationToken)).Id
        : null;

    private DateTimeOffset StartOf(DateOnly day, string field)
    {
        if (day.Year is < 2000 or > 2999)
        {
            throw ApiRefusal.Invalid(field);
        }

        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, district.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Short(string text) => text.Length <= 40 ? text : text[..40];

    private static long? Number(string? text, string field, long most) => string.IsNullOrWhiteSpace(text) ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
        : throw ApiRefusal.Invalid(field);
}
