namespace Huiyin.Diagnostics;

/// <summary>The service cannot start, and the message tells the operator in one line why and what to do.</summary>
internal sealed class StartupException(string message, Exception? innerException = null) : Exception(message, innerException);
