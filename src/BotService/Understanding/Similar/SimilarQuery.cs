using Huiyin.DialogContent;

namespace Huiyin.Understanding.Similar;

/// <summary>What others like it are looked for.</summary>
/// <param name="Text">The words.</param>
/// <param name="Category">Code of either level; null to look in all.</param>
/// <param name="Area">Code of the area, where known.</param>
/// <param name="Position">Where on the map, where known.</param>
/// <param name="Except">Id of a concern that is not to be found: the one the others are to be like.</param>
/// <param name="Limit">Most to return.</param>
internal sealed record SimilarQuery(string Text, string? Category, string? Area = null, Coordinates? Position = null, string? Except = null, int Limit = 3);
