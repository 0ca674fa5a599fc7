#nullable disable

namespace Microsoft.Bot.Schema;

/// <summary>A service of the Bot Framework answered with an error; <see cref="Body"/> is what it said, if it said anything readable.</summary>
public class ErrorResponseException : Exception
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ErrorResponse Body { get; set; }
}
