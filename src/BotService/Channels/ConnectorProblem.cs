namespace Huiyin.Channels;

/// <summary>Why an activity is not taken, as the problem that the channel gets to read.</summary>
internal sealed record ConnectorProblem(int Status, string Title, string Detail)
{
    public static ConnectorProblem BadRequest(string detail) => new(StatusCodes.Status400BadRequest, "The activity is not valid.", detail);

    public static ConnectorProblem Unauthorized(string detail) => new(StatusCodes.Status401Unauthorized, "The request is not authenticated.", detail);

    public static ConnectorProblem Forbidden(string detail) => new(StatusCodes.Status403Forbidden, "The activity cannot be answered.", detail);

    public static ConnectorProblem TooLarge(int maximumSize) =>
        new(StatusCodes.Status413PayloadTooLarge, "The activity is too large.", $"An activity may have {maximumSize} bytes.");

    public static ConnectorProblem NotJson() =>
        new(StatusCodes.Status415UnsupportedMediaType, "The request is not JSON.", "Send the activity as application/json.");

    public static ConnectorProblem NotOffered(string detail) => new(StatusCodes.Status501NotImplemented, "The bot does not offer this.", detail);

    public static ConnectorProblem Unavailable(string detail) =>
        new(StatusCodes.Status503ServiceUnavailable, "The request cannot be checked now.", detail);

    public IResult ToResult() => Results.Problem(Detail, statusCode: Status, title: Title);
}
