using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Huiyin.AdminApi;

/// <summary>A browser without JavaScript: keeps its cookie, and says what browsers say.</summary>
internal sealed class StaffBrowser(AdminApiFixture api, string language = "en")
{
    private const string Cookie = "huiyin_staff=";

    public string? Secret { get; private set; }

    public string SetCookie { get; private set; } = "";

    public async Task<ApiAnswer> SendAsync(string method, string path, string? json = null, Action<HttpRequestMessage>? adjust = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1" + path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        request.Headers.TryAddWithoutValidation("User-Agent", "Test browser on a desk");
        if (method is "PUT")
        {
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        }

        if (Secret is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", Cookie + Secret);
        }

        adjust?.Invoke(request);
        using var response = await api.Http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            SetCookie = cookies.Single(cookie => cookie.StartsWith(Cookie, StringComparison.Ordinal));
            Secret = SetCookie[Cookie.Length..SetCookie.IndexOf(';', StringComparison.Ordinal)] is { Length: > 0 } secret ? secret : null;
        }

        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new ApiAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.RetryAfter?.ToString() ?? "",
            response.Headers.ETag?.Tag,
            text,
            isJson ? JsonNode.Parse(text) : null);
    }

    public Task<ApiAnswer> SignInAsync(string login, string password) =>
        SendAsync("POST", "/sessions", new JsonObject { ["login"] = login, ["password"] = password }.ToJsonString());

    public static async Task<(StaffBrowser Browser, string Id, string Login)> NewMemberAsync(AdminApiFixture api, string role, string? unit = null, string? area = null, bool changed = true)
    {
        var login = $"m{Guid.NewGuid():N}"[..16];
        var body = new JsonObject { ["login"] = login, ["name"] = "Somebody", ["role"] = role, ["unit"] = unit, ["areas"] = area is null ? [] : new JsonArray(area), ["locale"] = "en" };
        var created = await api.PostAsync("/staff", body.ToJsonString(), ifMatch: null);
        Assert.Equal((int)HttpStatusCode.Created, created.Status);
        var browser = new StaffBrowser(api);
        var password = (string)created.Json!["oneTimePassword"]!;
        Assert.Equal(201, (await browser.SignInAsync(login, password)).Status);
        if (changed)
        {
            Assert.Equal(204, (await browser.SendAsync("PUT", "/me/password", $$"""{ "currentPassword": "{{password}}", "newPassword": "violet teapot rain" }""")).Status);
        }

        return (browser, (string)created.Json!["member"]!["id"]!, login);
    }
}
