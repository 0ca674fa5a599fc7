namespace Huiyin.Protocol;

/// <summary>
/// Text that is no JSON, or JSON that is not what the Bot Framework's schema asks for. The message names the place
/// ("$.from.id"), never the content, so that it may be shown to the sender and logged.
/// </summary>
public sealed class ActivityFormatException : FormatException
{
    public ActivityFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
