namespace Huiyin.DialogContent;

/// <summary>Words of danger to life.</summary>
/// <param name="Patterns">Per kind of danger.</param>
/// <param name="Harmless">Phrases that contain such a word and mean no danger.</param>
/// <param name="Doubts">Words that, earlier in the same sentence, make the danger feared, supposed or denied.</param>
/// <param name="Past">Words that, anywhere in the same sentence, say that it is over.</param>
internal sealed record EmergencyWords(IReadOnlyList<EmergencyPattern> Patterns, LocalizedWords Harmless, LocalizedWords Doubts, LocalizedWords Past)
{
    /// <summary>The category of a kind of danger; null for a kind that is not in the data.</summary>
    public string? CategoryOf(string kind) => Patterns.FirstOrDefault(pattern => pattern.Kind == kind)?.Category;
}
