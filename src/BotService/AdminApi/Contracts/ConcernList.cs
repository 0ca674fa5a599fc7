using System.ComponentModel;

namespace Huiyin.AdminApi.Contracts;

internal sealed record ConcernList(
    IReadOnlyList<ConcernSummary> Items,
    [property: Description("For the query parameter cursor of the next page; null on the last.")] string? Next,
    [property: Description("Where it was asked for.")] ConcernCount? Count = null);

internal sealed record ConcernCount(
    int Value,
    [property: Description("False when there are more than that.")] bool Exact);
