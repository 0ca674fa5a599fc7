using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.Net.Http.Headers;

namespace Huiyin.DirectLine.ChatPage;

internal sealed class ChatPageEndpoint(ChatPageAssets assets)
{
    // Web Chat adds style elements that are empty as far as the policy is concerned, and fills them by script.
    private const string EmptyStyle = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    public IResult Page(HttpContext http)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var isChinese = PrefersChinese(http.Request);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy(http.Request, nonce);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language";
        var page = (assets.WebChatVersion is null ? assets.MissingPage : assets.Page)
            .Replace("{{lang}}", isChinese ? "zh-CN" : "en-US", StringComparison.Ordinal)
            .Replace("{{title}}", isChinese ? "回音" : "Huiyin", StringComparison.Ordinal)
            .Replace("{{assets}}", $"/chat/assets/{assets.Version}", StringComparison.Ordinal)
            .Replace("{{webchat}}", $"/chat/assets/{assets.WebChatVersion}/webchat.js", StringComparison.Ordinal)
            .Replace("{{nonce}}", HtmlEncoder.Default.Encode(nonce), StringComparison.Ordinal);
        return Results.Content(page, "text/html; charset=utf-8");
    }

    public IResult Asset(HttpContext http, string version, string name) =>
        assets.Find(version, name) is { } asset ? asset.Send(http) : Results.NotFound();

    private static bool PrefersChinese(HttpRequest request)
    {
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted);
        var first = wanted?
            .Where(language => language.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || language.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            .MaxBy(language => language.Quality ?? 1);
        return first?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) != true;
    }

    // Older Safari does not count sockets of the same host as 'self', so they are named where the name is a plain one.
    private static string Policy(HttpRequest request, string nonce)
    {
        var host = request.Host.Value ?? "";
        var isPlain = host.Length > 0 && host.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or ':' or '[' or ']');
        var sockets = isPlain ? $" ws://{host} wss://{host}" : "";
        return string.Join("; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' 'nonce-{nonce}' '{EmptyStyle}'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "media-src 'self' blob:",
            "worker-src blob:",
            $"connect-src 'self' blob:{sockets}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");
    }
}
