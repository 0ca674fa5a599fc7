using System.Globalization;
using Huiyin.AdminApi;
using Huiyin.Concerns;
using Huiyin.Desk.Worklists;

namespace Huiyin.Desk.Ledger;

/// <summary>What the address of the ledger asks for. What it does not understand it leaves out: an old bookmark still opens.</summary>
internal sealed record LedgerQuery
{
    public string? Text { get; init; }

    public ConcernStatus? Status { get; init; }

    public ConcernOutcome? Outcome { get; init; }

    public ConcernKind? Kind { get; init; }

    public string? Category { get; init; }

    public string? Area { get; init; }

    public string? Unit { get; init; }

    public NextAct? NextAct { get; init; }

    public LedgerDue? Due { get; init; }

    /// <summary>Filed on or after this day of the district.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Filed on or before this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>A deadline was missed at some time.</summary>
    public bool Escalated { get; init; }

    /// <summary>The resident disputed it at some time.</summary>
    public bool Reopened { get; init; }

    /// <summary>The reader watches it.</summary>
    public bool Watched { get; init; }

    /// <summary>Number of a concern: all of its reporter.</summary>
    public string? Reporter { get; init; }

    /// <summary>Number of a concern: those that are a part of it.</summary>
    public string? Parent { get; init; }

    public Worklist? List { get; init; }

    public ConcernSort Order { get; init; }

    public string? Cursor { get; init; }

    public bool IsFiltered => Address(path: "") is { Length: > 0 } && (this with { List = null, Order = ConcernSort.Newest, Cursor = null }).Address(path: "").Length > 0;

    /// <summary>One of those that few ask for.</summary>
    public bool HasFurther => Outcome is not null || Kind is not null || NextAct is not null || From is not null || Until is not null || Escalated || Reopened || Reporter is not null || Parent is not null;

    public static LedgerQuery Of(IQueryCollection query) => new()
    {
        Text = Given(query, "text"),
        Status = Named<ConcernStatus>(query, "status"),
        Outcome = Named<ConcernOutcome>(query, "outcome"),
        Kind = Named<ConcernKind>(query, "kind"),
        Category = Given(query, "category"),
        Area = Given(query, "area"),
        Unit = Given(query, "unit"),
        NextAct = Named<NextAct>(query, "act"),
        Due = Named<LedgerDue>(query, "due"),
        From = Day(query, "from"),
        Until = Day(query, "until"),
        Escalated = Given(query, "escalated") == "true",
        Reopened = Given(query, "reopened") == "true",
        Watched = Given(query, "watched") == "true",
        Reporter = Given(query, "reporter"),
        Parent = Given(query, "parent"),
        List = Named<Worklist>(query, "list"),
        Order = Named<ConcernSort>(query, "order") ?? ConcernSort.Newest,
        Cursor = Given(query, "cursor"),
    };

    /// <summary>The same question in the API's words, so that list, export and rights are the API's.</summary>
    public ConcernQueryParameters ToParameters(DistrictTime district) => new(
        Status?.ToString(),
        Outcome?.ToString(),
        Category,
        Area,
        Unit,
        Kind?.ToString(),
        Text is { Length: > LongestText } ? Text[..LongestText] : Text,
        Due switch
        {
            LedgerDue.Soon => Moment(district.Now.AddDays(1)),
            LedgerDue.Week => Moment(district.Now.AddDays(7)),
            _ => null,
        },
        Due == LedgerDue.Overdue ? "true" : null,
        NextAct?.ToString(),
        Escalated ? "true" : null,
        Reopened ? "true" : null,
        Watched ? "true" : null,
        Reporter,
        Parent,
        From is { } from ? Moment(Midnight(district, from)) : null,
        Until is { } until ? Moment(Midnight(district, until.AddDays(1))) : null,
        Order.ToString(),
        null,
        Cursor,
        null);

    /// <summary>The same view, as an address: with another cursor, or from the beginning.</summary>
    public string Address(string? cursor = null, string path = "/desk/concerns")
    {
        (string Name, string? Value)[] parts =
        [
            ("text", Text),
            ("status", Status?.ToString()),
            ("outcome", Outcome?.ToString()),
            ("kind", Kind?.ToString()),
            ("category", Category),
            ("area", Area),
            ("unit", Unit),
            ("act", NextAct?.ToString()),
            ("due", Due?.ToString()),
            ("from", Written(From)),
            ("until", Written(Until)),
            ("escalated", Escalated ? "true" : null),
            ("reopened", Reopened ? "true" : null),
            ("watched", Watched ? "true" : null),
            ("reporter", Reporter),
            ("parent", Parent),
            ("list", List?.ToString()),
            ("order", Order == ConcernSort.Newest ? null : Order.ToString()),
            ("cursor", cursor),
        ];
        var given = parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        var query = string.Join('&', given);
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private const int LongestText = 100;

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static DateTimeOffset Midnight(DistrictTime district, DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, district.Zone.GetUtcOffset(local));
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(Given(query, name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 9000 ? day : null;

    private static T? Named<T>(IQueryCollection query, string name)
        where T : struct, Enum => Enum.TryParse<T>(Given(query, name), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static string? Given(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 and <= 200 } value ? value.Replace('\0', '\uFFFD') : null;
}

/// <summary>By when the next act is due.</summary>
internal enum LedgerDue
{
    Overdue,

    /// <summary>Within a day.</summary>
    Soon,

    /// <summary>Within seven days.</summary>
    Week,
}
