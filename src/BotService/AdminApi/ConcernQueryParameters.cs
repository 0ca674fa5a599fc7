using System.ComponentModel;
using System.Globalization;
using Huiyin.Concerns;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi;

/// <summary>The filters of the ledger; each is optional, and all that are given apply together.</summary>
internal sealed record ConcernQueryParameters(
    [property: FromQuery, Description("One or more, separated by commas: Submitted, Assigned, InProgress, AwaitingResident, Deferred, Rectified, Reopened, Closed.")] string? Status,
    [property: FromQuery, Description("A category with those below it.")] string? Category,
    [property: FromQuery, Description("An area's code.")] string? Area,
    [property: FromQuery, Description("The owning unit's code.")] string? Unit,
    [property: FromQuery, Description("Problem, Suggestion, Enquiry or Praise.")] string? Kind,
    [property: FromQuery, Description("Part of the resident's words; the exact place is encrypted, look for it by area.")] string? Text,
    [property: FromQuery, Description("Open and due before this time (ISO 8601 with zone).")] string? DueBefore,
    [property: FromQuery, Description("Filed at or after this time.")] string? CreatedFrom,
    [property: FromQuery, Description("Filed before this time.")] string? CreatedBefore,
    [property: FromQuery, Description("newest (default) or oldest first.")] string? Order,
    [property: FromQuery, Description("Rows per page, 1 to 200; 50 by default.")] string? Limit,
    [property: FromQuery, Description("From the page before.")] string? Cursor)
{
    public ConcernFilter ToFilter() => new(
        Statuses(),
        Blank(Category),
        Blank(Area),
        Blank(Unit),
        Named<ConcernKind>(Kind, "kind"),
        ReporterId: null,
        Blank(Text),
        Moment(DueBefore, "dueBefore"),
        Moment(CreatedFrom, "createdFrom"),
        Moment(CreatedBefore, "createdBefore"),
        OldestFirst(),
        Rows(),
        Blank(Cursor));

    private ConcernStatus[]? Statuses() => Blank(Status) is { } listed
        ? [.. listed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => Named<ConcernStatus>(name, "status")!.Value)]
        : null;

    private bool OldestFirst() => Blank(Order) switch
    {
        null or "newest" => false,
        "oldest" => true,
        _ => throw ApiRefusal.Invalid("order"),
    };

    private int Rows() => Blank(Limit) is not { } limit ? 50
        : int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows
        : throw ApiRefusal.Invalid("limit");

    private static T? Named<T>(string? name, string field)
        where T : struct, Enum => Blank(name) is not { } given ? null
        : Enum.TryParse<T>(given, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(given[0]) ? value
        : throw ApiRefusal.Invalid(field);

    private static DateTimeOffset? Moment(string? text, string field) => Blank(text) is not { } given ? null
        : DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : throw ApiRefusal.Invalid(field);

    // NUL is looked for as the ledger keeps it, for no database takes it.
    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Replace('\0', '\uFFFD');
}
