namespace Huiyin.DialogContent;

/// <summary>Words of danger to life, per kind of emergency, and the turns of phrase that take the danger back.</summary>
internal sealed record EmergencyWords(
    IReadOnlyList<EmergencyPattern> Patterns,
    LocalizedWords Harmless);

/// <param name="Kind"><c>gas</c>, <c>fire</c>, <c>injury</c>, <c>crime</c> or <c>electric</c>.</param>
internal sealed record EmergencyPattern(string Kind, LocalizedWords Words);
