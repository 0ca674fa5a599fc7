namespace Huiyin.Protocol;

/// <summary>Stored state that cannot be read: no JSON, or of another shape than the type it was written from has now.</summary>
public sealed class StateFormatException : FormatException
{
    public StateFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
