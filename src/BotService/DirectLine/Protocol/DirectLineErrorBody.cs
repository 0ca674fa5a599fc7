using System.Globalization;

namespace Huiyin.DirectLine.Protocol;

internal sealed record DirectLineErrorBody(DirectLineErrorBody.Detail Error)
{
    internal sealed record Detail(string Code, string Message);

    public static IResult Result(HttpContext http, DirectLineError error)
    {
        if (error.RetryAfter is { } pause)
        {
            http.Response.Headers.RetryAfter = RetryAfter(http.Request, pause);
        }

        return Results.Json(new DirectLineErrorBody(new Detail(error.Code, error.Message)), statusCode: error.Status);
    }

    // HTTP counts seconds here. The npm client reads milliseconds, would come back at once, and says who it is.
    private static string RetryAfter(HttpRequest request, TimeSpan pause)
    {
        var readsMilliseconds = request.Headers["x-ms-bot-agent"].ToString().Contains("directlinejs", StringComparison.OrdinalIgnoreCase);
        var value = Math.Max(1, Math.Ceiling(readsMilliseconds ? pause.TotalMilliseconds : pause.TotalSeconds));
        return value.ToString(CultureInfo.InvariantCulture);
    }
}
