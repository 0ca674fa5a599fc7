namespace Huiyin.DirectLine.Protocol;

/// <summary>
/// Any site may call: what protects a conversation is its token, which the browser never adds by itself as it does a cookie.
/// </summary>
internal static class CrossOrigin
{
    public static void Allow(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = "Retry-After";
    }

    public static IResult Preflight(HttpResponse response)
    {
        response.Headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        response.Headers.AccessControlAllowHeaders = "Authorization, Content-Type, x-ms-bot-agent, x-requested-with";
        response.Headers.AccessControlMaxAge = "86400";
        return Results.NoContent();
    }
}
