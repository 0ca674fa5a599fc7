namespace Huiyin.DialogContent;

/// <param name="Kind"><c>gas</c>, <c>fire</c>, <c>injury</c>, <c>crime</c> or <c>electric</c>.</param>
internal sealed record EmergencyPattern(string Kind, LocalizedWords Words);
