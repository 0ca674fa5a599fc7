using Huiyin.Concerns;

namespace Huiyin.Desk;

/// <summary>The pages as they come over HTTP, without script.</summary>
public sealed class DeskPageTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/concerns?status=Submitted")]
    [InlineData("/desk/account")]
    public async Task Page_WithoutSession_LeadsToTheSignInAndBack(string path)
    {
        using var caller = DeskCaller.Anonymous(desk);

        var page = await caller.GetAsync(path);

        Assert.Equal(302, page.Status);
        Assert.Equal($"/desk/sign-in?back={Uri.EscapeDataString(path)}", page.Location);
    }

    [Fact]
    public async Task SignIn_WithRightPassword_OpensToday()
    {
        using var caller = DeskCaller.Anonymous(desk);
        var form = await caller.GetAsync("/desk/sign-in?back=%2Fdesk%2Fconcerns");

        var answer = await caller.SendAsync(form, "/desk/sign-in", "name=\"password\"", ("login", "clerk"), ("password", DeskFixture.Password));

        Assert.Equal("/desk/concerns", answer.Location);
        Assert.Equal(200, (await caller.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task SignIn_WithWrongPassword_SaysSoAndKeepsTheName()
    {
        using var caller = DeskCaller.Anonymous(desk);
        var form = await caller.GetAsync("/desk/sign-in");

        var answer = await caller.SendAsync(form, "/desk/sign-in", "name=\"password\"", ("login", "nobody-at-all"), ("password", "wrong wrong wrong"));

        Assert.Equal(422, answer.Status);
        Assert.Contains("role=\"alert\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("nobody-at-all", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/desk//evil.example")]
    public async Task SignIn_WithAForeignWayBack_LeadsToTheDesk(string back)
    {
        using var caller = DeskCaller.Anonymous(desk);
        var form = await caller.GetAsync("/desk/sign-in");

        var answer = await caller.SendAsync(form, "/desk/sign-in", "name=\"password\"", ("login", "clerk"), ("password", DeskFixture.Password), ("back", back));

        Assert.Equal("/desk", answer.Location);
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Clerk);

        var answer = await caller.PostAsync($"/desk/concerns/{desk.Wenchang.Number}?handler=Step", ("Act", "reply"), ("Text", "x"), ("Version", "1"));

        Assert.Equal(400, answer.Status);
    }

    [Theory]
    [InlineData("/desk/sign-in")]
    [InlineData("/desk")]
    [InlineData("/desk/concerns")]
    public async Task Page_OfAnyKind_IsUnderAStrictPolicyAndNotKept(string path)
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator);

        var page = await caller.GetAsync(path);

        Assert.Contains("script-src 'self'", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page.Text, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "今日", ">Today<")]
    [InlineData("en", "Today", "今日")]
    public async Task Page_InALanguage_SpeaksItAlone(string language, string said, string other)
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator, language);

        var page = await caller.GetAsync("/desk");

        Assert.Contains($"<html lang=\"{language}\"", page.Text, StringComparison.Ordinal);
        Assert.Contains(said, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_ThatNobodyHas_IsExplained()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");

        var page = await caller.GetAsync("/desk/concerns/000-000");

        Assert.Equal(404, page.Status);
        Assert.Contains("Not found", page.Text, StringComparison.Ordinal);
    }
}
