using Huiyin.DialogContent;
using Microsoft.Net.Http.Headers;

namespace Huiyin.Desk;

/// <summary>The language of a page: what was chosen, else what the browser asks for, else Chinese.</summary>
internal static class DeskLanguage
{
    public const string Cookie = "huiyin-desk-language";

    public static string Of(HttpContext http)
    {
        if (http.Items.TryGetValue(Cookie, out var known) && known is string decided)
        {
            return decided;
        }

        var chosen = Locales.All.FirstOrDefault(locale => locale == http.Request.Cookies[Cookie]) ?? FromBrowser(http.Request);
        http.Items[Cookie] = chosen;
        return chosen;
    }

    /// <summary>For this request alone, without a cookie.</summary>
    public static void Use(HttpContext http, string locale) => http.Items[Cookie] = Locales.Resolve(locale);

    public static void Choose(HttpContext http, string locale)
    {
        http.Items[Cookie] = Locales.Resolve(locale);
        http.Response.Cookies.Append(Cookie, Locales.Resolve(locale), new CookieOptions
        {
            HttpOnly = true,
            SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(400),
        });
    }

    public static string FromBrowser(HttpRequest request)
    {
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted);
        var first = wanted?
            .Where(language => language.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            .MaxBy(language => language.Quality ?? 1);
        return first is null ? Locales.Chinese : Locales.Resolve(first.Value.ToString());
    }
}
