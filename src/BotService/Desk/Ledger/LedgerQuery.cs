using System.Globalization;
using Huiyin.Concerns;
using Huiyin.Desk.Worklists;
using Huiyin.DialogContent;
using Huiyin.Staff;

namespace Huiyin.Desk.Ledger;

/// <summary>What the address of the ledger asks for. What it does not understand it leaves out: an old bookmark still opens.</summary>
internal sealed record LedgerQuery
{
    public string? Text { get; init; }

    public ConcernStatus? Status { get; init; }

    public string? Category { get; init; }

    public string? Area { get; init; }

    public string? Unit { get; init; }

    public Worklist? List { get; init; }

    public bool DueSoon { get; init; }

    public bool OldestFirst { get; init; }

    public string? Cursor { get; init; }

    public bool IsFiltered => Text is not null || Status is not null || Category is not null || Area is not null || Unit is not null || DueSoon;

    public static LedgerQuery Of(IQueryCollection query) => new()
    {
        Text = Given(query, "text"),
        Status = Enum.TryParse<ConcernStatus>(Given(query, "status"), out var status) && Enum.IsDefined(status) ? status : null,
        Category = Given(query, "category"),
        Area = Given(query, "area"),
        Unit = Given(query, "unit"),
        List = Enum.TryParse<Worklist>(Given(query, "list"), out var list) && Enum.IsDefined(list) ? list : null,
        DueSoon = Given(query, "due") == "soon",
        OldestFirst = Given(query, "order") == "oldest",
        Cursor = Given(query, "cursor"),
    };

    /// <param name="access">What the reader may see.</param>
    /// <param name="areas">To find what lies in the area asked for.</param>
    /// <param name="now">The time from which soon is counted.</param>
    public ConcernFilter ToFilter(StaffAccess access, Areas areas, DateTimeOffset now) => new()
    {
        Statuses = Status is { } status ? [status] : null,
        Category = Category,
        Areas = Area is null ? null : areas.WithAllBelow(Area),
        Unit = Unit,
        Text = Text,
        DueBefore = DueSoon ? now.AddDays(1) : null,
        Sort = OldestFirst ? ConcernSort.Oldest : ConcernSort.Newest,
        Cursor = Cursor,
        Visibility = access.Visibility,
    };

    /// <summary>The same view, as an address: with another cursor, or from the beginning.</summary>
    public string Address(string? cursor = null, string path = "/desk/concerns")
    {
        (string Name, string? Value)[] parts =
        [
            ("text", Text),
            ("status", Status?.ToString()),
            ("category", Category),
            ("area", Area),
            ("unit", Unit),
            ("list", List?.ToString()),
            ("due", DueSoon ? "soon" : null),
            ("order", OldestFirst ? "oldest" : null),
            ("cursor", cursor),
        ];
        var given = parts.Where(part => part.Value is not null).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        var query = string.Join('&', given);
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private static string? Given(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 and <= 200 } value ? value.Replace('\0', '\uFFFD') : null;
}
