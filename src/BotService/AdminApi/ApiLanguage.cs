using Huiyin.DialogContent;
using Microsoft.Net.Http.Headers;

namespace Huiyin.AdminApi;

/// <summary>The language of the caller, from <c>Accept-Language</c>; Chinese where it names neither of ours.</summary>
internal static class ApiLanguage
{
    public static string Of(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted))
        {
            return Locales.Chinese;
        }

        return wanted
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .Select(tag => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Locales.Chinese : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Locales.English : null)
            .FirstOrDefault(locale => locale is not null) ?? Locales.Chinese;
    }
}
