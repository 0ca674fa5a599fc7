namespace Huiyin.Transactions;

/// <summary>Somebody else changed the row since it was read; the caller decides whether to read again or to refuse.</summary>
internal sealed class ConcurrencyConflictException(string message) : Exception(message);
