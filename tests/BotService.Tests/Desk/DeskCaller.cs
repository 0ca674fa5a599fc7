using System.Net;
using System.Text.RegularExpressions;
using Huiyin.Concerns;
using Huiyin.Staff.Sessions;

namespace Huiyin.Desk;

/// <summary>A browser without script: follows forms, keeps cookies, follows no redirect by itself.</summary>
internal sealed partial class DeskCaller : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    private DeskCaller(Uri address) =>
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    public static DeskCaller Anonymous(DeskFixture desk) => new(desk.Host.Address);

    public static async Task<DeskCaller> AsAsync(DeskFixture desk, ActorRole role, string language = "zh-CN")
    {
        var caller = new DeskCaller(desk.Host.Address);
        caller._cookies.Add(desk.Host.Address, new Cookie(StaffSessionCookie.Name, await desk.SignInAsync(role)));
        caller._cookies.Add(desk.Host.Address, new Cookie(DeskLanguage.Cookie, language));
        return caller;
    }

    public async Task<DeskPage> GetAsync(string path)
    {
        using var response = await _http.GetAsync(path);
        return await DeskPage.OfAsync(response);
    }

    /// <summary>Fills in and sends a form of the page, with everything hidden that the form has.</summary>
    public async Task<DeskPage> SendAsync(DeskPage page, string path, string formContaining, params (string Name, string Value)[] fields)
    {
        var form = Forms().Matches(page.Text).Select(match => match.Value).First(text => text.Contains(formContaining, StringComparison.Ordinal));
        var action = Action().Match(form) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : path;
        var values = Hidden().Matches(form)
            .Select(match => (Name: Attribute("name", match.Value), Value: Attribute("value", match.Value)))
            .Where(hidden => hidden.Name.Length > 0 && fields.All(field => field.Name != hidden.Name))
            .Concat(fields);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value), name);
        }

        using var response = await _http.PostAsync(action.Length == 0 ? path : action, content);
        return await DeskPage.OfAsync(response);
    }

    public async Task<DeskPage> SendFileAsync(DeskPage page, string formContaining, string field, string fileName, string text)
    {
        var form = Forms().Matches(page.Text).Select(match => match.Value).First(found => found.Contains(formContaining, StringComparison.Ordinal));
        using var content = new MultipartFormDataContent { { new StringContent(text), field, fileName } };
        foreach (Match hidden in Hidden().Matches(form))
        {
            content.Add(new StringContent(Attribute("value", hidden.Value)), Attribute("name", hidden.Value));
        }

        using var response = await _http.PostAsync(WebUtility.HtmlDecode(Action().Match(form).Groups[1].Value), content);
        return await DeskPage.OfAsync(response);
    }

    public async Task<DeskPage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var response = await _http.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return await DeskPage.OfAsync(response);
    }

    public void Dispose() => _http.Dispose();

    private static string Attribute(string name, string tag) =>
        Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : "";

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<form[^>]*\\baction=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();
}

/// <param name="Status">The HTTP status.</param>
/// <param name="Location">Where a redirect leads, path and query.</param>
/// <param name="Text">The page, with its characters as they are.</param>
/// <param name="Headers">Of answer and content.</param>
internal sealed record DeskPage(int Status, string? Location, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public static async Task<DeskPage> OfAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Headers.Location?.OriginalString,
        await response.Content.ReadAsStringAsync(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
}
