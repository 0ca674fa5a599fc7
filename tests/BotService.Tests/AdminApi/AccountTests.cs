using Huiyin.Concerns;
using Huiyin.Staff;

namespace Huiyin.AdminApi;

/// <summary>Accounts, sessions and tokens over HTTP.</summary>
[Collection(AdminApiCollection.Name)]
public sealed class AccountTests(AdminApiFixture api)
{
    [Fact]
    public async Task Member_WithTheFirstPassword_ChangesItBeforeAnythingElse()
    {
        var (browser, _, login) = await StaffBrowser.NewMemberAsync(api, "Supervisor", changed: false);
        Assert.Contains("httponly", browser.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", browser.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.True((bool)(await browser.SendAsync("GET", "/me")).Json!["mustChangePassword"]!);
        (await browser.SendAsync("GET", "/concerns")).IsProblem(403, "password-change-required");
        (await browser.SendAsync("PUT", "/me/password", """{ "currentPassword": "wrong", "newPassword": "violet teapot rain" }""")).IsProblem(400, "password-wrong", "currentPassword");
        (await browser.SendAsync("PUT", "/me/password", $$"""{ "currentPassword": "wrong", "newPassword": "{{login}}-2026" }""")).IsProblem(400, "password-like-login", "newPassword");
        (await browser.SendAsync("PUT", "/me/password", """{ "currentPassword": "wrong" }""")).IsProblem(400, "missing-field", "newPassword");
    }

    [Fact]
    public async Task Member_AfterChangingIt_ReadsAndSignsOut()
    {
        var (browser, _, login) = await StaffBrowser.NewMemberAsync(api, "Supervisor");
        Assert.Equal(200, (await browser.SendAsync("GET", "/concerns")).Status);
        var me = (await browser.SendAsync("GET", "/me")).Json!;
        Assert.Equal((login, "Supervisor", "read,write,export,admin,personal"), ((string)me["login"]!, (string)me["role"]!, string.Join(',', me["scopes"]!.AsArray().Select(scope => (string)scope!))));
        var session = Assert.Single((await browser.SendAsync("GET", "/sessions")).Json!.AsArray())!;
        Assert.Equal(("Test browser on a desk", true), ((string)session["device"]!, (bool)session["current"]!));
        var secret = browser.Secret;
        Assert.Equal(204, (await browser.SendAsync("DELETE", "/sessions/current")).Status);
        Assert.Null(browser.Secret);
        (await browser.SendAsync("GET", "/concerns", adjust: request => request.Headers.TryAddWithoutValidation("Cookie", $"huiyin_staff={secret}"))).IsProblem(401, "unauthorized");
    }

    [Fact]
    public async Task SignIn_Refused_SaysTheSameOfKnownAndUnknownAndThenToWait()
    {
        var (_, _, login) = await StaffBrowser.NewMemberAsync(api, "Supervisor");
        var (known, unknown) = (new StaffBrowser(api), new StaffBrowser(api));
        for (var i = 0; i < 5; i++)
        {
            var answers = (await known.SignInAsync(login, "not the password"), await unknown.SignInAsync("nobody-" + login, "not the password"));
            answers.Item1.IsProblem(401, "sign-in-failed");
            Assert.Equal(answers.Item1.Text, answers.Item2.Text);
        }

        var locked = await known.SignInAsync(login, "violet teapot rain");
        locked.IsProblem(429, "sign-in-locked");
        Assert.InRange(int.Parse(locked.Challenge, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        (await unknown.SignInAsync("nobody-" + login, "violet teapot rain")).IsProblem(429, "sign-in-locked");
        (await new StaffBrowser(api, "zh-CN").SignInAsync("", "x")).IsProblem(400, "missing-field", "login");
    }

    [Fact]
    public async Task Cookie_SentByAnotherSite_IsNotTaken()
    {
        var (browser, _, _) = await StaffBrowser.NewMemberAsync(api, "Supervisor");
        const string body = """{ "name": "x", "scopes": ["read"] }""";
        (await browser.SendAsync("POST", "/tokens", body, request => request.Headers.TryAddWithoutValidation("Origin", "https://evil.example"))).IsProblem(401, "unauthorized");
        (await browser.SendAsync("POST", "/tokens", body, request => request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site"))).IsProblem(401, "unauthorized");
        (await browser.SendAsync("POST", "/tokens", body, request => request.Headers.TryAddWithoutValidation("Origin", "null"))).IsProblem(401, "unauthorized");
        Assert.Equal(201, (await browser.SendAsync("POST", "/tokens", body, request =>
        {
            request.Headers.TryAddWithoutValidation("Origin", api.Host.Address.GetLeftPart(UriPartial.Authority));
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        })).Status);
    }

    [Fact]
    public async Task Token_OfAMember_IsShownOnceListedWithItsUseAndRevoked()
    {
        var (browser, _, _) = await StaffBrowser.NewMemberAsync(api, "Supervisor");
        var created = await browser.SendAsync("POST", "/tokens", """{ "name": "Monthly report", "scopes": ["read", "export"] }""");
        Assert.Equal(201, created.Status);
        var secret = (string)created.Json!["secret"]!;
        var id = (string)created.Json["token"]!["id"]!;
        var before = Assert.Single((await browser.SendAsync("GET", "/tokens")).Json!.AsArray())!;
        Assert.Null(before["lastUsedAt"]);
        Assert.DoesNotContain(secret, before.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(90, Math.Round(((DateTimeOffset)before["expiresAt"]! - (DateTimeOffset)before["createdAt"]!).TotalDays));

        Assert.Equal(200, (await api.CallAsync("GET", "/concerns", null, secret)).Status);
        Assert.NotNull((await browser.SendAsync("GET", "/tokens")).Json![0]!["lastUsedAt"]);
        Assert.Equal(204, (await browser.SendAsync("DELETE", $"/tokens/{id}")).Status);
        (await api.CallAsync("GET", "/concerns", null, secret)).IsProblem(401, "unauthorized");
        (await browser.SendAsync("DELETE", $"/tokens/{id}")).IsProblem(404, "not-found");
    }

    [Theory]
    [InlineData("""{ "scopes": ["read"] }""", "missing-field", "name")]
    [InlineData("""{ "name": "x" }""", "missing-field", "scopes")]
    [InlineData("""{ "name": "x", "scopes": [] }""", "missing-field", "scopes")]
    [InlineData("""{ "name": "x", "scopes": ["everything"] }""", "invalid-value", "scopes")]
    [InlineData("""{ "name": "x", "scopes": [null] }""", "invalid-value", "scopes")]
    [InlineData("""{ "name": "x", "scopes": ["read"], "expiresInDays": 0 }""", "invalid-value", "expiresInDays")]
    [InlineData("""{ "name": "x", "scopes": ["read"], "expiresInDays": 366 }""", "invalid-value", "expiresInDays")]
    public async Task Token_WithAMistake_IsRefusedNamingTheField(string json, string code, string field)
    {
        var (browser, _, _) = await StaffBrowser.NewMemberAsync(api, "Supervisor");
        (await browser.SendAsync("POST", "/tokens", json)).IsProblem(400, code, field);
        Assert.Empty((await browser.SendAsync("GET", "/tokens")).Json!.AsArray());
    }

    [Fact]
    public async Task Token_ThatWouldMakeAnother_IsRefused()
    {
        var token = await api.TokenAsync(ActorRole.Supervisor);
        (await api.CallAsync("POST", "/tokens", """{ "name": "x", "scopes": ["read"] }""", token)).IsProblem(403, "session-required");
    }

    [Theory]
    [InlineData("GET", "/concerns", StaffScopes.Write, "read")]
    [InlineData("POST", "/concerns/100-009/notes", StaffScopes.Read, "write")]
    [InlineData("GET", "/staff", StaffScopes.Read | StaffScopes.Write | StaffScopes.Export, "admin")]
    [InlineData("POST", "/staff", StaffScopes.Read | StaffScopes.Write | StaffScopes.Export, "admin")]
    [InlineData("GET", "/audit", StaffScopes.Read | StaffScopes.Write | StaffScopes.Export, "admin")]
    internal async Task Call_BeyondTheTokensScopes_IsRefusedNamingTheMissingOne(string method, string path, StaffScopes scopes, string missing)
    {
        var answer = await api.CallAsync(method, path, method == "POST" ? "{}" : null, await api.TokenAsync(ActorRole.Administrator, scopes: scopes));
        answer.IsProblem(403, "missing-scope");
        Assert.Contains($"\"{missing}\"", answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActorRole.Visitor, "mingdu", false)]
    [InlineData(ActorRole.Clerk, null, false)]
    [InlineData(ActorRole.UnitHead, null, false)]
    [InlineData(ActorRole.Supervisor, null, false)]
    [InlineData(ActorRole.Auditor, null, true)]
    internal async Task Accounts_ForEverybodyButAdministrators_AreClosed(ActorRole role, string? area, bool readsAudit)
    {
        var token = await api.TokenAsync(role, "parks", area);
        (string, string, string?)[] calls =
        [
            ("GET", "/staff", null), ("POST", "/staff", "{}"), ("GET", "/staff/x", null), ("PUT", "/staff/x", "{}"), ("POST", "/staff/x/password", null),
            ("GET", "/staff/x/sessions", null), ("DELETE", "/staff/x/sessions/y", null), ("GET", "/staff/x/tokens", null), ("POST", "/staff/x/tokens", "{}"), ("DELETE", "/staff/x/tokens/y", null),
        ];
        foreach (var (method, path, body) in calls)
        {
            var answer = await api.CallAsync(method, path, body, token);
            answer.IsProblem(403, "missing-role");
            Assert.Contains("Administrator", answer.Detail, StringComparison.Ordinal);
        }

        Assert.Equal(readsAudit ? 200 : 403, (await api.CallAsync("GET", "/audit", null, token)).Status);
    }

    [Fact]
    public async Task Member_Changed_CountsFromTheNextRequestOnAndIsInTheAudit()
    {
        var (browser, id, login) = await StaffBrowser.NewMemberAsync(api, "Auditor");
        Assert.Equal(200, (await browser.SendAsync("GET", "/audit")).Status);
        var change = $$"""{ "login": "{{login}}", "name": "Somebody", "role": "Visitor", "areas": ["bankou"], "locale": "en", "state": "Active" }""";
        (await api.SendAsync(HttpMethod.Put, $"/staff/{id}", Json(change), "\"7\"")).IsProblem(412, "stale-version", "If-Match");
        (await api.SendAsync(HttpMethod.Put, $"/staff/{id}", Json(change))).IsProblem(428, "missing-if-match", "If-Match");
        var changed = await api.SendAsync(HttpMethod.Put, $"/staff/{id}", Json(change), "\"1\"");
        Assert.Equal((200, "\"2\""), (changed.Status, changed.ETag));
        (await browser.SendAsync("GET", "/audit")).IsProblem(403, "missing-role");
        var latest = (await api.GetAsync($"/audit?member={id}&limit=1")).Json!["items"]![0]!;
        Assert.Equal(("Changed", "Visitor"), ((string)latest["action"]!, (string)latest["detail"]!["role"]!["after"]!));

        Assert.Equal(200, (await api.SendAsync(HttpMethod.Put, $"/staff/{id}", Json(change.Replace("Active", "Disabled", StringComparison.Ordinal)), "*")).Status);
        (await browser.SendAsync("GET", "/me")).IsProblem(401, "unauthorized");
    }

    [Theory]
    [InlineData("{}", 400, "missing-field", "role")]
    [InlineData("""{ "login": "new.one", "name": "New", "role": "Emperor" }""", 400, "invalid-value", "role")]
    [InlineData("""{ "login": "new.one", "name": "New", "role": "Clerk", "unit": "nowhere" }""", 400, "unknown-unit", "unit")]
    [InlineData("""{ "login": "new.one", "name": "New", "role": "Visitor", "areas": ["atlantis"] }""", 400, "unknown-area", "areas")]
    [InlineData("""{ "login": "admin", "name": "New", "role": "Auditor" }""", 409, "login-taken", "login")]
    public async Task Member_WithAMistake_IsRefusedNamingTheField(string json, int status, string code, string field) =>
        (await api.PostAsync("/staff", json, ifMatch: null)).IsProblem(status, code, field);

    [Fact]
    public async Task List_OfAccounts_IsPagedToItsEnd()
    {
        for (var i = 0; i < 3; i++)
        {
            await StaffBrowser.NewMemberAsync(api, "Auditor", changed: false);
        }

        List<string> logins = [];
        for (string? path = "/staff?limit=2"; path is not null;)
        {
            var page = (await api.GetAsync(path)).Json!;
            logins.AddRange(page["items"]!.AsArray().Select(member => (string)member!["login"]!));
            path = (string?)page["next"] is { } next ? $"/staff?limit=2&after={Uri.EscapeDataString(next)}" : null;
        }

        Assert.Equal(logins.Order(StringComparer.Ordinal).Distinct(), logins);
        Assert.Contains("admin", logins);
    }

    private static StringContent Json(string json) => new(json, System.Text.Encoding.UTF8, "application/json");
}
