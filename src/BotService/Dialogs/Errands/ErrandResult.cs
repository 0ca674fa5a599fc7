namespace Huiyin.Dialogs.Errands;

/// <summary>What was said turned out to begin a new concern.</summary>
internal sealed record ErrandResult(string? Words, IReadOnlyList<string> Photos);
