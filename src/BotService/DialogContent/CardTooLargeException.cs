namespace Huiyin.DialogContent;

internal sealed class CardTooLargeException(string card, int bytes, int limit)
    : Exception($"The card '{card}' has {bytes} bytes, more than the {limit} that every channel takes; show fewer items.");
