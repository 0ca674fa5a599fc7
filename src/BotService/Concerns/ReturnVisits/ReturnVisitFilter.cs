namespace Huiyin.Concerns.ReturnVisits;

/// <summary>Null fields do not filter. Those due first come first.</summary>
/// <param name="Visibility">About concerns in these areas that these units own now: who passed one on no longer goes there.</param>
/// <param name="ConcernId">Of this concern.</param>
/// <param name="OnlyOpen">Leaves out what is done.</param>
/// <param name="DueBefore">Due before.</param>
/// <param name="Limit">1 to 200 rows.</param>
/// <param name="Offset">Rows passed over.</param>
/// <param name="After">Only those behind the one that is due then and has this id.</param>
internal sealed record ReturnVisitFilter(
    ConcernVisibility? Visibility = null,
    string? ConcernId = null,
    bool OnlyOpen = true,
    DateTimeOffset? DueBefore = null,
    int Limit = 50,
    int Offset = 0,
    (DateTimeOffset Due, string Id)? After = null);
