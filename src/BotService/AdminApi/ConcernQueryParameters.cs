using System.ComponentModel;
using System.Globalization;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi;

/// <summary>The filters of the ledger; each is optional, and all that are given apply together.</summary>
internal sealed record ConcernQueryParameters(
    [property: FromQuery, Description("One or more, separated by commas: Submitted, Assigned, InProgress, AwaitingResident, Deferred, Rectified, Reopened, Closed.")] string? Status,
    [property: FromQuery, Description("Confirmed, Unanswered, NotAccepted, Merged or Withdrawn.")] string? Outcome,
    [property: FromQuery, Description("A category with those below it.")] string? Category,
    [property: FromQuery, Description("An area with everything that lies in it.")] string? Area,
    [property: FromQuery, Description("The owning unit's code.")] string? Unit,
    [property: FromQuery, Description("Problem, Suggestion, Enquiry or Praise.")] string? Kind,
    [property: FromQuery, Description("Part of the resident's words, at most 100 characters; the exact place is encrypted, look for it by area.")] string? Text,
    [property: FromQuery, Description("Open, and the next act due before this time (ISO 8601 with zone).")] string? DueBefore,
    [property: FromQuery, Description("true: open, and the unit is late with what it owes, also after an escalation.")] string? Overdue,
    [property: FromQuery, Description("Accept, FirstContact, Resolve, AwaitAnswer, Review or Confirm.")] string? NextAct,
    [property: FromQuery, Description("Whether a deadline was ever missed: true or false.")] string? Escalated,
    [property: FromQuery, Description("Whether the resident ever said that it was not solved: true or false.")] string? Reopened,
    [property: FromQuery, Description("true: the caller watches it.")] string? Watched,
    [property: FromQuery, Description("Id or number of a concern: all that its reporter reported. For heads of units, supervisors and administrators.")] string? SameReporterAs,
    [property: FromQuery, Description("Id or number of a concern: those below it.")] string? Parent,
    [property: FromQuery, Description("Filed at or after this time.")] string? CreatedFrom,
    [property: FromQuery, Description("Filed before this time.")] string? CreatedBefore,
    [property: FromQuery, Description("newest (default), oldest, due (open ones, next act due soonest first) or updated (last change first).")] string? Order,
    [property: FromQuery, Description("Rows per page, 1 to 200; 50 by default. Of an export: the most lines, 1 or more; all by default.")] string? Limit,
    [property: FromQuery, Description("From the page before, in the same order. An export has no pages and refuses it.")] string? Cursor,
    [property: FromQuery, Description("true: also counts what the filters find, up to 10,000.")] string? Count)
{
    private const int LongestText = 100;

    /// <summary>Without what only the database can tell: the reporter, the parent, what the caller may see.</summary>
    public ConcernFilter ToFilter(Areas areas, string caller, DateTimeOffset now) => new()
    {
        Statuses = Statuses(),
        Outcome = Named<ConcernOutcome>(Outcome, "outcome"),
        Category = Blank(Category),
        Areas = Blank(Area) is { } code ? areas.WithAllBelow(code) : null,
        Unit = Blank(Unit),
        Kind = Named<ConcernKind>(Kind, "kind"),
        Text = ConcernInput.Optional(Blank(Text), "text", LongestText),
        DueBefore = Moment(DueBefore, "dueBefore"),
        OverdueAt = Switch(Overdue, "overdue") == true ? now : null,
        NextAct = Named<NextAct>(NextAct, "nextAct"),
        Escalated = Switch(Escalated, "escalated"),
        Reopened = Switch(Reopened, "reopened"),
        WatchedBy = Switch(Watched, "watched") == true ? caller : null,
        CreatedFrom = Moment(CreatedFrom, "createdFrom"),
        CreatedBefore = Moment(CreatedBefore, "createdBefore"),
        Sort = Named<ConcernSort>(Order, "order") ?? ConcernSort.Newest,
        Limit = Rows(),
        Cursor = Blank(Cursor),
    };

    public bool WantsCount => Switch(Count, "count") == true;

    // NUL is looked for as the ledger keeps it, for no database takes it.
    public static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Replace('\0', '\uFFFD');

    private ConcernStatus[]? Statuses() => Blank(Status) is { } listed
        ? [.. listed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => Named<ConcernStatus>(name, "status")!.Value)]
        : null;

    private int Rows() => Blank(Limit) is not { } limit ? 50
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows
        : throw ApiRefusal.Invalid("limit");

    /// <summary>Of an export, which has no pages: the most lines.</summary>
    public int Lines() => Blank(Cursor) is not null ? throw new ApiRefusal(StatusCodes.Status400BadRequest, "no-pages", "cursor", ("field", "cursor"))
        : Blank(Limit) is not { } limit ? int.MaxValue
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var lines) && lines > 0 ? lines
        : throw new ApiRefusal(StatusCodes.Status400BadRequest, "invalid-value", "limit", ("field", "limit"), ("allowed", "1, 2, 3, …"));

    private static bool? Switch(string? text, string field) => Blank(text)?.ToLowerInvariant() switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw ApiRefusal.Invalid(field),
    };

    private static T? Named<T>(string? name, string field)
        where T : struct, Enum => Blank(name) is not { } given ? null
        : Enum.TryParse<T>(given, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(given[0]) ? value
        : throw ApiRefusal.Invalid(field);

    private static DateTimeOffset? Moment(string? text, string field) => Blank(text) is not { } given ? null
        : DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : throw ApiRefusal.Invalid(field);
}
