namespace Huiyin.DialogContent;

/// <summary>An office or department that concerns are given to.</summary>
/// <param name="Area">Code of the area it answers for; null for a department of the whole district.</param>
internal sealed record ResponsibleUnit(string Code, LocalizedText Label, string? Area);
