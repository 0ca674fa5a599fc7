namespace Huiyin.DialogContent;

/// <param name="Kind"><c>gas</c>, <c>fire</c>, <c>injury</c>, <c>crime</c> or <c>electric</c>.</param>
/// <param name="Words">That tell of it.</param>
/// <param name="Category">Code of the category whose unit has to know first, whatever else the words are about.</param>
internal sealed record EmergencyPattern(string Kind, LocalizedWords Words, string Category);
