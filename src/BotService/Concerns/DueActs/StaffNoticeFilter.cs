namespace Huiyin.Concerns.DueActs;

/// <summary>Null fields do not filter. Newest first.</summary>
/// <param name="Units">Any of these units' notices.</param>
/// <param name="Level">For this level and no other: one of <see cref="EscalationLevels"/>.</param>
/// <param name="OnlyOpen">Leaves out those whose act was done since.</param>
/// <param name="Since">At or after.</param>
/// <param name="Before">Only ids below: the last one of the page before.</param>
/// <param name="Limit">1 to 200 rows.</param>
internal sealed record StaffNoticeFilter(
    IReadOnlyList<string>? Units = null,
    int? Level = null,
    bool OnlyOpen = false,
    DateTimeOffset? Since = null,
    long? Before = null,
    int Limit = 50);
