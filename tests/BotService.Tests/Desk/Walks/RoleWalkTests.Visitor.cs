using Huiyin.Browser;
using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Huiyin.Desk.Walks;

public sealed partial class RoleWalkTests
{
    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task Visitor_FromTheFirstPassword_RecordsAVisitWithAConcernAndAReturnVisit(string language, int width)
    {
        var (_, oneTime) = await EnrolAsync($"visitor-{language}-{width}", ActorRole.Visitor, language, null, "wenchang");
        var household = await desk.HouseholdAsync("mingdu", $"{(language == "en" ? 401 : 403) + (width < 800 ? 0 : 1)}");
        var matter = $"楼道声控灯不亮，晚上下楼很危险 {language} {width}";
        var (told, concern) = await ToldInPersonAsync($"二楼的窗户碎了 {language} {width}");
        await using var visitor = await StartAsync(null, "visitor", language, width);

        await visitor.GoAsync("/desk/visits");
        await visitor.LookAsync("sign-in");
        await SignInAsync(visitor, $"visitor-{language}-{width}", "not the password");
        await visitor.IsRefusedAsync();
        await visitor.LookAsync("sign-in-refused");
        await SignInAsync(visitor, $"visitor-{language}-{width}", oneTime);
        await visitor.ReadsAsync(visitor.Words("desk.password.first"));
        await visitor.LookAsync("first-password");
        await visitor.GoAsync("/desk/concerns");
        Assert.EndsWith("/desk/password", visitor.Page.Url, StringComparison.Ordinal);
        await visitor.FillAsync("desk.password.one-time", oneTime);
        await visitor.Page.Locator("#wanted").FillAsync(DeskFixture.Password);
        await visitor.FillAsync("desk.password.again", DeskFixture.Password);
        await visitor.SendAsync(visitor.Button("desk.password.do"));
        await visitor.LookAsync("today");

        await visitor.NavigateAsync("desk.nav.visits");
        await visitor.LookAsync("plan");
        await visitor.GoAsync("/desk/visits?area=mingdu&building=3");
        var door = visitor.Page.Locator("details.door").Filter(new LocatorFilterOptions { HasTextString = household.Address.Short });
        await door.Locator("summary").ClickAsync();
        await door.GetByLabel(visitor.Words("visits.outcome.visited"), new LocatorGetByLabelOptions { Exact = true }).CheckAsync();
        await visitor.FillAsync("desk.visit.concern", matter, door);
        await visitor.FillAsync("desk.visit.remark", "两位老人", door);
        await visitor.LookAsync("door");
        await visitor.Button("desk.visit.do", door).ClickAsync();
        await door.Locator("[data-queue-state]").GetByText(visitor.Words("desk.queue.sent")).WaitForAsync();
        await door.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = visitor.Words("desk.queue.see") }).ClickAsync();
        await visitor.ReadsAsync(matter);
        await visitor.LookAsync("record");
        var visit = Assert.Single(await desk.VisitsAsync(household));
        Assert.Equal((VisitOutcome.Visited, "两位老人"), (visit.Outcome!.Value, visit.Remark));
        await visitor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = matter }).ClickAsync();
        await visitor.ReadsAsync(matter);
        await visitor.LookAsync("concern");

        await visitor.NavigateAsync("desk.nav.returns");
        var task = visitor.Page.Locator($"[id='{told.Id}']");
        await visitor.LookAsync("return-visits");
        if (await task.Locator("summary").CountAsync() > 0)
        {
            await task.Locator("summary").ClickAsync();
        }

        await task.GetByLabel(visitor.Words("desk.return.result.told-in-person")).CheckAsync();
        await visitor.FillAsync("desk.return.words", "已经当面说了，住户知道了。", task);
        await visitor.Button("desk.return.do", task).ClickAsync();
        await task.Locator("[data-queue-state]").GetByText(visitor.Words("desk.queue.sent")).WaitForAsync();
        await visitor.LookAsync("return-visit-recorded");
        var kept = await desk.WriteAsync((transaction, token) => desk.Host.Services.GetRequiredService<ReturnVisitService>().FindAsync(transaction, told.Id, token));
        Assert.Equal((ReturnVisitResult.ToldInPerson, false), (kept!.Result!.Value, kept.IsOpen));
        await visitor.GoAsync($"/desk/concerns/{concern.Number}");
        await visitor.ReadsAsync("已经当面说了，住户知道了。");

        await visitor.Button("desk.sign-out").ClickAsync();
        await visitor.ReadsAsync(visitor.Words("desk.sign-in.lead"));
        await visitor.GoAsync("/desk");
        Assert.Contains("/desk/sign-in", visitor.Page.Url, StringComparison.Ordinal);
        visitor.FoundNothingWrong();
    }

    private static async Task SignInAsync(DeskWalker walker, string login, string password)
    {
        await walker.FillAsync("desk.sign-in.login", login);
        await walker.FillAsync("desk.sign-in.password", password);
        await walker.Button("desk.sign-in.do").ClickAsync();
    }

    /// <summary>A concern in Mingdu whose reporter is to be told in person.</summary>
    private async Task<(ReturnVisit Visit, Concern Concern)> ToldInPersonAsync(string words)
    {
        var concern = await desk.FileAsync(words, "mingdu", "parking.compound", "zh-CN");
        var visit = await desk.WriteAsync((transaction, token) => desk.Host.Services.GetRequiredService<ReturnVisitService>()
            .OpenAsync(transaction, concern.Id, concern.ReporterId, ReturnVisitReason.AskedFor, Actor.System, token));
        return (visit, concern);
    }
}
