namespace Huiyin.DirectLine.Protocol;

/// <summary>Ends a request with an answer that the client can read; its message is shown to the caller.</summary>
internal sealed class DirectLineError(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public TimeSpan? RetryAfter { get; private init; }

    public static DirectLineError BadRequest(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    // Clients treat 401 as a fault of their own and end; 403 makes them ask for a new token.
    public static DirectLineError Forbidden(string message) => new(StatusCodes.Status403Forbidden, "BadArgument", message);

    public static DirectLineError TokenExpired() => new(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired");

    public static DirectLineError ConversationNotFound() => new(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found");

    public static DirectLineError NotFound(string message) => new(StatusCodes.Status404NotFound, "NotFound", message);

    public static DirectLineError TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    public static DirectLineError UnsupportedMedia(string message) => new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", message);

    public static DirectLineError TooMany(TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "RateLimitExceeded", "Too many requests, try again later") { RetryAfter = retryAfter };
}
