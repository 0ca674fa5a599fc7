namespace Huiyin.Concerns;

/// <param name="Items">In the order asked for.</param>
/// <param name="NextCursor">Null on the last page.</param>
internal sealed record ConcernPage(IReadOnlyList<Concern> Items, string? NextCursor);
