namespace Huiyin.Concerns.Notices;

/// <summary>Null fields do not filter. Newest first.</summary>
/// <param name="Units">Any of these units' notices.</param>
/// <param name="Level">For this level and no other: one of <see cref="EscalationLevels"/>.</param>
/// <param name="OnlyOpen">Leaves out those whose act was done since.</param>
/// <param name="Since">At or after.</param>
/// <param name="Before">Only ids below: the last one of the page before.</param>
/// <param name="Limit">How many rows at most.</param>
/// <param name="Areas">Only of concerns in one of these areas exactly.</param>
/// <param name="AlsoWithoutArea">And of those that lie in none.</param>
internal sealed record StaffNoticeFilter(
    IReadOnlyList<string>? Units = null,
    int? Level = null,
    bool OnlyOpen = false,
    DateTimeOffset? Since = null,
    long? Before = null,
    int Limit = 50,
    IReadOnlyList<string>? Areas = null,
    bool AlsoWithoutArea = true);
