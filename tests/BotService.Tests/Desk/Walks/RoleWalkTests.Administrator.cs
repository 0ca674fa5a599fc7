using Huiyin.Browser;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Huiyin.Desk.Walks;

public sealed partial class RoleWalkTests
{
    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task Administrator_InTheSettings_KeepsAccountsTemplatesAndRouting(string language, int width)
    {
        await using var administrator = await StartAsync(ActorRole.Administrator, "administrator", language, width);
        var login = $"new-clerk-{language}-{width}".ToLowerInvariant();

        await administrator.GoAsync("/desk");
        await administrator.NavigateAsync("desk.nav.settings");
        await administrator.LookAsync("settings");
        var oneTime = await AddAccountAsync(administrator, login, language);
        await using var clerk = await administrator.AnotherAsync(chromium, null, "new-clerk");
        await clerk.GoAsync("/desk/sign-in");
        await SignInAsync(clerk, login, oneTime);
        await clerk.ReadsAsync(clerk.Words("desk.password.first"));
        await RevokeSessionAsync(administrator, login);
        await clerk.Page.ReloadAsync();
        Assert.Contains("/desk/sign-in", clerk.Page.Url, StringComparison.Ordinal);

        await AddTemplateAsync(administrator, $"{language}-{width}");
        await ChangeRoutingAsync(administrator);
        clerk.FoundNothingWrong();
        administrator.FoundNothingWrong();
    }

    private static async Task<string> AddAccountAsync(DeskWalker administrator, string login, string language)
    {
        await administrator.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = administrator.Words("desk.settings.staff"), Exact = true }).ClickAsync();
        await administrator.LookAsync("staff");
        var form = await administrator.OpenStepAsync("desk.settings.staff.add");
        await form.Locator("#login").FillAsync(login);
        await form.Locator("#name").FillAsync("周敏");
        await form.Locator("#role").SelectOptionAsync("Clerk");
        await form.Locator("#locale").SelectOptionAsync(language);
        await administrator.Button("desk.settings.staff.add", form).ClickAsync();
        await administrator.IsRefusedAsync();
        await administrator.LookAsync("staff-refused");
        Assert.Equal(login, await administrator.Page.Locator("#login").InputValueAsync());
        form = await administrator.OpenStepAsync("desk.settings.staff.add");
        await form.Locator("#unit").SelectOptionAsync("sanitation");
        await administrator.Button("desk.settings.staff.add", form).ClickAsync();
        await administrator.ReadsAsync(administrator.Words("desk.settings.staff.created", ("login", login)));
        await administrator.LookAsync("staff-created");
        return (await administrator.Page.Locator(".notice--good .number").InnerTextAsync()).Trim();
    }

    private static async Task RevokeSessionAsync(DeskWalker administrator, string login)
    {
        await administrator.GoAsync("/desk/settings/staff");
        await administrator.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = login, Exact = true }).ClickAsync();
        await administrator.LookAsync("member");
        await administrator.SendAsync(administrator.Page.Locator("form[action*='handler=End'] button").First);
        await administrator.ReadsAsync(administrator.Words("desk.settings.staff.no-sessions"));
        await administrator.LookAsync("session-ended");
    }

    private static async Task AddTemplateAsync(DeskWalker administrator, string mark)
    {
        await administrator.GoAsync("/desk/settings/templates");
        var form = await administrator.OpenStepAsync("desk.settings.template.add");
        await administrator.FillAsync("desk.settings.template.title.zh", $"约时间上门 {mark}", form);
        await administrator.FillAsync("desk.settings.template.title.en", $"An appointment {mark}", form);
        await administrator.FillAsync("desk.settings.template.text.zh", "关于 {number}，我们想约时间上门。", form);
        await administrator.FillAsync("desk.settings.template.text.en", "We would like to come and look.", form);
        await administrator.Button("desk.settings.save", form).ClickAsync();
        await administrator.IsRefusedAsync();
        await administrator.LookAsync("template-refused");
        form = await administrator.OpenStepAsync("desk.settings.template.add");
        Assert.Equal("关于 {number}，我们想约时间上门。", await form.GetByLabel(administrator.Words("desk.settings.template.text.zh")).InputValueAsync());
        await administrator.FillAsync("desk.settings.template.text.en", "About {number}: we would like to come and look.", form);
        await administrator.SendAsync(administrator.Button("desk.settings.save", form));
        await administrator.LookAsync("templates");
    }

    private async Task ChangeRoutingAsync(DeskWalker administrator)
    {
        var before = UnitOfDefault();
        await administrator.GoAsync("/desk/settings/table/routing");
        await administrator.LookAsync("routing");
        var cell = administrator.Page.Locator("input[name=cell][value='government-services']").Last;
        await cell.FillAsync("no-such-unit");
        await administrator.Button("desk.settings.save").ClickAsync();
        await administrator.IsRefusedAsync();
        await administrator.LookAsync("routing-refused");
        Assert.Equal(before, UnitOfDefault());
        await administrator.Page.Locator("input[name=cell][value='no-such-unit']").FillAsync("urban-management");
        await administrator.SendAsync(administrator.Button("desk.settings.save"));
        Assert.Equal("urban-management", UnitOfDefault());
        await administrator.LookAsync("routing-changed");

        await administrator.GoAsync("/desk/settings/text/routing");
        await administrator.LookAsync("routing-text");
        // A walk before this one has left versions; the first of all walks goes back to the folder's file.
        var restore = administrator.Page.Locator("form[action*='handler=Restore'] button");
        await administrator.SendAsync(await restore.CountAsync() > 0 ? restore.First : administrator.Button("desk.settings.revert"));
        await administrator.LookAsync("routing-restored");
        Assert.Equal(before, UnitOfDefault());
    }

    private string UnitOfDefault() => desk.Host.Services.GetRequiredService<IDialogContent>().Current.Routing.Default.Unit;
}
