namespace Huiyin.Concerns;

/// <summary>Null fields do not filter.</summary>
/// <param name="Statuses">Any of these.</param>
/// <param name="Category">This category or one below it (<c>parking</c> finds <c>parking.blocked</c>).</param>
/// <param name="Area">This area code exactly.</param>
/// <param name="Unit">The owning unit.</param>
/// <param name="Kind">The kind.</param>
/// <param name="ReporterId">Whose.</param>
/// <param name="Text">Part of the resident's words, letter case ignored; places are encrypted and not searched.</param>
/// <param name="DueBefore">Open and due before.</param>
/// <param name="CreatedFrom">At or after.</param>
/// <param name="CreatedBefore">Before.</param>
/// <param name="OldestFirst">Order; newest first otherwise.</param>
/// <param name="Limit">1 to 200 rows.</param>
/// <param name="Cursor">Of the page before.</param>
/// <param name="Visibility">What the reader may see; null for all.</param>
internal sealed record ConcernFilter(
    IReadOnlyList<ConcernStatus>? Statuses = null,
    string? Category = null,
    string? Area = null,
    string? Unit = null,
    ConcernKind? Kind = null,
    string? ReporterId = null,
    string? Text = null,
    DateTimeOffset? DueBefore = null,
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedBefore = null,
    bool OldestFirst = false,
    int Limit = 50,
    string? Cursor = null,
    ConcernVisibility? Visibility = null);
