using System.Net;
using System.Text.RegularExpressions;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>An administrator at the settings, without script; others who read or must not.</summary>
public sealed partial class SettingsPageTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    [Theory]
    [InlineData(nameof(ActorRole.Visitor), 403, 403)]
    [InlineData(nameof(ActorRole.Clerk), 403, 403)]
    [InlineData(nameof(ActorRole.UnitHead), 403, 403)]
    [InlineData(nameof(ActorRole.Supervisor), 200, 403)]
    [InlineData(nameof(ActorRole.Auditor), 200, 403)]
    [InlineData(nameof(ActorRole.Administrator), 200, 200)]
    public async Task Settings_OfARole_AreReadOrNot(string roleName, int settings, int accounts)
    {
        using var viewer = await DeskCaller.AsAsync(desk, Enum.Parse<ActorRole>(roleName), "en");

        Assert.Equal(settings, (await viewer.GetAsync("/desk/settings")).Status);
        Assert.Equal(settings, (await viewer.GetAsync("/desk/settings/table/units")).Status);
        Assert.Equal(settings, (await viewer.GetAsync("/desk/settings/text/deadlines")).Status);
        Assert.Equal(accounts, (await viewer.GetAsync("/desk/settings/staff")).Status);
        Assert.Equal(accounts, (await viewer.GetAsync($"/desk/settings/staff/{desk.Member(ActorRole.Clerk).Id}")).Status);
        var page = await viewer.GetAsync("/desk");
        var token = Token().Match(page.Text).Groups[1].Value;
        var posted = await viewer.PostAsync("/desk/settings/text/deadlines", ("__RequestVerificationToken", token), ("version", "77"), ("content", "x"));
        Assert.Equal(accounts == 200 ? 422 : 403, posted.Status);
    }

    [Fact]
    public async Task Table_Changed_CountsAtOnceAndTheSecondEditorIsTold()
    {
        using var first = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        const string path = "/desk/settings/table/deadlines";
        var (page, older) = (await first.GetAsync(path), await first.GetAsync(path));

        var saved = await first.SendAsync(page, path, "name=\"cell\"", Cells(page, cells => cells[Array.IndexOf(cells, "20m")] = "25m"));

        Assert.Equal(302, saved.Status);
        Assert.Equal(TimeSpan.FromMinutes(25), desk.Host.Services.GetRequiredService<IDialogContent>().Current.Deadlines.Classes["2h"].Acceptance.Time);
        var late = await first.SendAsync(older, path, "name=\"cell\"", Cells(older, cells => cells[Array.IndexOf(cells, "20m")] = "28m"));
        Assert.Equal(422, late.Status);
        Assert.Contains("测试Administrator changed this", late.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"28m\"", late.Text, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(25), desk.Host.Services.GetRequiredService<IDialogContent>().Current.Deadlines.Classes["2h"].Acceptance.Time);

        // The history has the difference, and the text page restores.
        Assert.Contains("25m", (await first.GetAsync("/desk/settings/text/deadlines")).Text, StringComparison.Ordinal);
        var again = await first.SendAsync(late, path, "name=\"cell\"", Cells(late, _ => { }));
        Assert.Equal(302, again.Status);
        var text = await first.GetAsync("/desk/settings/text/deadlines");
        Assert.Equal(302, (await first.SendAsync(text, "/desk/settings/text/deadlines", "name=\"to\"")).Status);
        Assert.Equal(TimeSpan.FromMinutes(25), desk.Host.Services.GetRequiredService<IDialogContent>().Current.Deadlines.Classes["2h"].Acceptance.Time);
    }

    [Fact]
    public async Task Table_WithAWrongValue_NamesTheRowAndChangesNothing()
    {
        using var administrator = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        const string path = "/desk/settings/table/holidays";
        var page = await administrator.GetAsync(path);

        var refused = await administrator.SendAsync(page, path, "name=\"cell\"", Cells(page, cells => cells[0] = "someday"));

        Assert.Equal(422, refused.Status);
        Assert.Contains("Row 1:", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"someday\"", refused.Text, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_ThatIsNoContent_IsRefusedWithItsLineAndKept()
    {
        using var administrator = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        var page = await administrator.GetAsync("/desk/settings/text/units");

        var refused = await administrator.SendAsync(page, "/desk/settings/text/units", "name=\"content\"", ("content", "units:\n  - { code: nobody <b> }\n"));

        Assert.Equal(422, refused.Status);
        Assert.Contains("units.yaml:2", refused.Text, StringComparison.Ordinal);
        Assert.Contains("nobody &lt;b&gt;", refused.Text, StringComparison.Ordinal);
        Assert.True(desk.Host.Services.GetRequiredService<IDialogContent>().Current.Units.TryFind("sanitation", out _));
    }

    [Fact]
    public async Task Account_FromCreatedToDisabled_IsKeptByItsForms()
    {
        using var administrator = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        const string path = "/desk/settings/staff";
        var page = await administrator.GetAsync(path);

        var refused = await administrator.SendAsync(page, path, "name=\"login\"", ("login", "zhang.san"), ("name", "张三"), ("role", "Clerk"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("id=\"unit-problem\"", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"zhang.san\"", refused.Text, StringComparison.Ordinal);
        var created = await administrator.SendAsync(refused, path, "name=\"login\"", ("login", "zhang.san"), ("name", "张三"), ("role", "Clerk"), ("unit", "sanitation"));
        Assert.Equal(200, created.Status);
        Assert.Contains("The account zhang.san is there", created.Text, StringComparison.Ordinal);

        var address = Regex.Match((await administrator.GetAsync(path)).Text, "href=\"([^\"]+)\">zhang.san<").Groups[1].Value;
        var (member, older) = (await administrator.GetAsync(address), await administrator.GetAsync(address));
        (string, string)[] fields = [("login", "zhang.san"), ("name", "张三"), ("role", "Clerk"), ("unit", "parks"), ("disabled", "true")];
        Assert.Equal(302, (await administrator.SendAsync(member, address, "name=\"login\"", fields)).Status);
        member = await administrator.GetAsync(address);
        Assert.Contains("Street Cleaning Service → Parks and Greenery Centre", WebUtility.HtmlDecode(member.Text), StringComparison.Ordinal);
        Assert.Contains("Disabled", member.Text, StringComparison.Ordinal);
        var late = await administrator.SendAsync(older, address, "name=\"login\"", [.. fields[..^1], ("email", "zhang@example.org")]);
        Assert.Equal(422, late.Status);
        Assert.Contains("zhang@example.org", late.Text, StringComparison.Ordinal);
        var reset = await administrator.SendAsync(member, address, "handler=Reset");
        Assert.Contains("The new one-time password", reset.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_WithPlacesInOneLanguageOnly_IsRefusedAndKept()
    {
        using var administrator = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        const string path = "/desk/settings/templates";
        var page = await administrator.GetAsync(path);

        var refused = await administrator.SendAsync(page, path, "name=\"titleZh\"", ("titleZh", "收到"), ("titleEn", "Received"), ("textZh", "已收到 {number}。"), ("textEn", "We have it."));
        Assert.Equal(422, refused.Status);
        Assert.Contains("已收到 {number}。", WebUtility.HtmlDecode(refused.Text), StringComparison.Ordinal);
        var saved = await administrator.SendAsync(refused, path, "name=\"titleZh\"", ("titleZh", "收到"), ("titleEn", "Received"), ("textZh", "已收到 {number}。"), ("textEn", "We have {number}."));
        Assert.Equal(302, saved.Status);
        Assert.Contains("We have {number}.", WebUtility.HtmlDecode((await administrator.GetAsync(path)).Text), StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Cells(DeskPage page, Action<string[]> change)
    {
        string[] cells = [.. Cell().Matches(page.Text).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];
        change(cells);
        return [.. cells.Select(cell => ("cell", cell))];
    }

    [GeneratedRegex("<input name=\"cell\" value=\"([^\"]*)\"")]
    private static partial Regex Cell();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
