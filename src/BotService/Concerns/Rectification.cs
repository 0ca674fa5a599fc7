namespace Huiyin.Concerns;

/// <summary>The deed that settles a concern.</summary>
/// <param name="Text">What was done, as the resident reads it.</param>
/// <param name="AttachmentIds">Photos as evidence, stored before.</param>
internal sealed record Rectification(string Text, IReadOnlyList<string>? AttachmentIds = null);
