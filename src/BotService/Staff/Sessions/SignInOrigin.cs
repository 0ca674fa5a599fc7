namespace Huiyin.Staff.Sessions;

/// <param name="Address">The network address that the request came from.</param>
/// <param name="Device">The browser's own description.</param>
internal sealed record SignInOrigin(string Address, string Device)
{
    public static SignInOrigin Of(HttpContext http) => new(http.Connection.RemoteIpAddress?.ToString() ?? "-", http.Request.Headers.UserAgent.ToString());
}
