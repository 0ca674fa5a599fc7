using System.ComponentModel;

namespace Huiyin.AdminApi.Contracts;

internal sealed record ConcernList(
    IReadOnlyList<ConcernSummary> Items,
    [property: Description("For the query parameter cursor of the next page; null on the last.")] string? Next);
