using Huiyin.AdminApi.ReplyTemplates;
using Huiyin.Browser;
using Huiyin.Concerns;
using Huiyin.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Huiyin.Desk.Walks;

public sealed partial class RoleWalkTests
{
    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task Clerk_FromToday_HandlesAConcernUntilTheResidentHasHeard(string language, int width)
    {
        var words = $"单元门口停满了电动车，轮椅出不去 {language} {width}";
        var concern = await desk.FileAsync(words, "mingdu", "parking.compound", "zh-CN");
        await AddTemplateAsync($"template-{language}-{width}");
        await using var clerk = await StartAsync(ActorRole.Clerk, "clerk", language, width);

        await clerk.GoAsync("/desk");
        await clerk.LookAsync("today");
        await clerk.Page.Locator("#New").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = clerk.Words("desk.list.all") }).ClickAsync();
        await clerk.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = words }).ClickAsync();
        await clerk.LookAsync("new-concern");

        var step = await clerk.OpenStepAsync("desk.step.assigned");
        await clerk.Page.Locator("#step-assigned--unit").SelectOptionAsync("property-management");
        await clerk.LookAsync("accepting");
        await clerk.SendAsync(clerk.Button("desk.step.assigned", step));
        Assert.Equal(ConcernStatus.Assigned, (await ReadAsync(concern.Id)).Status);

        step = await clerk.OpenStepAsync("desk.step.reply");
        await step.GetByLabel(clerk.Words("desk.template.choose")).SelectOptionAsync(new SelectOptionValue { Label = language == "en" ? "Received" : "已经收到" });
        await clerk.Button("desk.template.do", step).ClickAsync();
        step = await clerk.OpenStepAsync("desk.step.reply");
        var said = await step.Locator("textarea").InputValueAsync();
        Assert.Contains(ConcernNumber.Format(concern.Number), said, StringComparison.Ordinal);
        await step.Locator("textarea").FillAsync(said + "今天下午去看。");
        await clerk.Button("desk.preview.do", step).ClickAsync();
        await clerk.Page.Locator(".preview").GetByText("今天下午去看。").WaitForAsync();
        await clerk.LookAsync("preview");
        step = await clerk.OpenStepAsync("desk.step.reply");
        await clerk.SendAsync(clerk.Button("desk.step.reply", step));

        step = await clerk.OpenStepAsync("desk.step.rectified");
        await step.Locator("textarea").FillAsync("已经清理，画了停车线。");
        await step.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "after.png", MimeType = "image/png", Buffer = DeskPhoto.Png });
        await clerk.LookAsync("rectifying");
        await clerk.SendAsync(clerk.Button("desk.step.rectified", step));
        Assert.Equal(ConcernStatus.Rectified, (await ReadAsync(concern.Id)).Status);

        var told = clerk.Words("deliveries.told", ("at", "\0"), ("channel", "\0")).Split('\0')[language == "en" ? 0 : 1].Trim();
        await Eventually.TrueAsync(async () =>
        {
            await clerk.Page.ReloadAsync();
            return await clerk.Page.Locator("section", new PageLocatorOptions { Has = clerk.Page.Locator("#deliveries-title") }).GetByText(told).CountAsync() > 0;
        });
        Assert.True(await clerk.Page.Locator(".talk .is-ours").GetByText("已经清理，画了停车线。").CountAsync() > 0);
        await clerk.Page.Locator(".photos img").First.ScrollIntoViewIfNeededAsync();
        await Eventually.TrueAsync(() => clerk.Page.EvaluateAsync<bool>("() => document.querySelector('.photos img').naturalWidth > 0"));
        await clerk.LookAsync("delivered");
        clerk.FoundNothingWrong();
    }

    private Task AddTemplateAsync(string id) => desk.WriteAsync(async (transaction, token) =>
    {
        var templates = desk.Host.Services.GetRequiredService<IReplyTemplates>();
        if ((await templates.ListAsync(transaction, token)).All(one => one.TitleEn != "Received"))
        {
            await templates.AddAsync(
                transaction,
                new ReplyTemplate { Id = id, TitleZh = "已经收到", TitleEn = "Received", TextZh = "您反映的 {number} 已经收到。", TextEn = "We have {number}.", UpdatedBy = "administrator" },
                token);
        }

        return true;
    });
}
