namespace Huiyin.Staff.Sessions;

/// <summary>Carries a session's secret. Scripts can't read it, other sites' forms don't send it.</summary>
internal static class StaffSessionCookie
{
    public const string Name = "huiyin_staff";

    public static void Write(HttpContext http, SignedIn signedIn) =>
        http.Response.Cookies.Append(Name, signedIn.Secret, Options(http, signedIn.Session.ExpiresAt));

    public static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http, null));

    private static CookieOptions Options(HttpContext http, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        // Lax, not Strict: a link in a message opens the desk signed in.
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        Path = "/",
        Expires = expires,
    };
}
