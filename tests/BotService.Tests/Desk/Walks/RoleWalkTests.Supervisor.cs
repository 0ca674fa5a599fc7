using System.Globalization;
using Huiyin.Browser;
using Huiyin.Concerns;
using Huiyin.Concerns.DueActs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace Huiyin.Desk.Walks;

public sealed partial class RoleWalkTests
{
    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task Supervisor_FromADispute_ReassignsMergesPublishesAndSpotChecks(string language, int width)
    {
        var (mark, login) = ($"{language}{width}", $"supervisor-{language}-{width}");
        var disputed = await DisputedAsync($"西门的垃圾堆了一周没人清 {mark}");
        var twin = await desk.FileAsync($"西门的垃圾堆了一周没人清，味道很大 {mark}", "mingdu", "parking.compound", "zh-CN");
        var (member, oneTime) = await EnrolAsync(login, ActorRole.Supervisor, language, null, null);
        await desk.ChangePasswordAsync(member, oneTime);
        await using var supervisor = await StartAsync(null, "supervisor", language, width);

        await supervisor.GoAsync("/desk/sign-in");
        await SignInAsync(supervisor, login, DeskFixture.Password);
        await supervisor.Page.Locator("#Disputed").WaitForAsync();
        await supervisor.LookAsync("today");
        await supervisor.Page.Locator("#Disputed").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = disputed.Text }).ClickAsync();
        await supervisor.LookAsync("disputed");
        var step = await supervisor.OpenStepAsync("desk.step.reassign");
        await step.Locator("select[name=Unit]").SelectOptionAsync("sanitation");
        await step.Locator("textarea").FillAsync("由环卫单位重新办理，明天上午清运。");
        await supervisor.SendAsync(step.Locator("button[value=do]"));
        Assert.Equal((ConcernStatus.Assigned, "sanitation"), await StateAsync(disputed.Id));

        var similar = supervisor.Page.Locator("#similar");
        await similar.Locator($"input[value='{twin.Id}']").CheckAsync();
        await supervisor.Button("desk.merge.preview", similar).ClickAsync();
        await supervisor.Page.Locator("#similar .preview").First.WaitForAsync();
        await supervisor.LookAsync("merge-preview");
        await supervisor.SendAsync(supervisor.Button("desk.merge.do", supervisor.Page.Locator("#similar")));
        Assert.Equal((ConcernStatus.Closed, ConcernOutcome.Merged), ((await ReadAsync(twin.Id)).Status, (await ReadAsync(twin.Id)).Outcome!.Value));
        await supervisor.LookAsync("merged");

        await supervisor.NavigateAsync("desk.nav.insight");
        await supervisor.LookAsync("insight");
        await supervisor.GoAsync("/desk/concerns?list=Escalated");
        await supervisor.LookAsync("escalated");

        // Each walk has a week of its own: a week is frozen and published once.
        await supervisor.GoAsync($"/desk/insight?period=week&date={WeeksAgo((language == "en" ? 1 : 3) + (width < 800 ? 0 : 1))}");
        await supervisor.SendAsync(supervisor.Button("desk.insight.freeze"));
        await supervisor.LookAsync("notice-draft");
        await supervisor.SendAsync(supervisor.Button("desk.insight.notice.publish"));
        await supervisor.ReadsAsync(supervisor.Words("desk.insight.notice.is-published"));
        await supervisor.LookAsync("notice-published");

        await desk.ActAsync((concerns, transaction, token) => concerns.RecordRectificationAsync(
            transaction, disputed.Id, null, new Rectification("已经清运，地面冲洗干净。", []), new Actor(ActorRole.Clerk, "another", "另一名经办员", "sanitation"), token));
        await supervisor.GoAsync("/desk/insight?period=day");
        var sample = supervisor.Page.Locator("#spot-check a.number");
        await sample.First.ScrollIntoViewIfNeededAsync();
        await supervisor.LookAsync("spot-check");
        await sample.First.ClickAsync();
        await supervisor.ReadsAsync(supervisor.Words("desk.history.title"));
        supervisor.FoundNothingWrong();
    }

    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task Supervisor_OfAConcernThatNobodyTookUp_ReadsThatItIsLateAndGivesItToAnotherUnit(string language, int width)
    {
        var (mark, login) = ($"{language}{width}", $"escalation-{language}-{width}");
        var late = await EscalatedAsync($"楼下井盖碎了，孩子差点掉进去 {mark}");
        var (member, oneTime) = await EnrolAsync(login, ActorRole.Supervisor, language, null, null);
        await desk.ChangePasswordAsync(member, oneTime);
        await using var supervisor = await StartAsync(null, "escalation", language, width);

        await supervisor.GoAsync("/desk/sign-in");
        await SignInAsync(supervisor, login, DeskFixture.Password);
        await supervisor.Page.Locator("#Escalated").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = late.Text }).ClickAsync();
        await supervisor.ReadsAsync(supervisor.Words("desk.event.escalated"));
        await supervisor.LookAsync("escalated");
        var step = await supervisor.OpenStepAsync("desk.step.assigned");
        await step.Locator("select[name=Unit]").SelectOptionAsync("sanitation");
        await supervisor.LookAsync("reassigning");
        await supervisor.SendAsync(step.Locator("button[value=do]"));

        Assert.Equal((ConcernStatus.Assigned, "sanitation"), await StateAsync(late.Id));
        // It was to be settled by now, so it stays with the level above.
        await supervisor.GoAsync("/desk/concerns?list=Escalated");
        await supervisor.ReadsAsync(late.Text);
        await supervisor.LookAsync("given-on");
        supervisor.FoundNothingWrong();
    }

    /// <summary>Filed long ago and taken up by nobody, so that the service itself brings it to the level above.</summary>
    private async Task<Concern> EscalatedAsync(string words)
    {
        var filed = await desk.Clock.LongAgoAsync(TimeSpan.FromDays(12), () => desk.FileAsync(words, "mingdu", "parking.compound", "zh-CN"));
        await desk.Host.Services.GetServices<IHostedService>().OfType<DueActSweep>().Single().SweepAsync(CancellationToken.None);
        var late = await ReadAsync(filed.Id);
        Assert.Equal(1, late.EscalationLevel);
        return late;
    }

    private string WeeksAgo(int weeks) =>
        desk.Host.Services.GetRequiredService<DistrictTime>().Today.AddDays(-7 * weeks).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<(ConcernStatus Status, string? Unit)> StateAsync(string concernId)
    {
        var concern = await ReadAsync(concernId);
        return (concern.Status, concern.Unit);
    }

    /// <summary>Recorded as settled by the clerk of its unit, which the resident denies.</summary>
    private async Task<Concern> DisputedAsync(string words)
    {
        var filed = await desk.FileAsync(words, "mingdu", "parking.compound", "zh-CN");
        await desk.ActAsync((concerns, transaction, token) => concerns.TransitionAsync(
            transaction, filed.Id, null, new TransitionRequest(ConcernStatus.Assigned, Unit: "property-management"), ActorOf(ActorRole.Clerk), token));
        await desk.ActAsync((concerns, transaction, token) => concerns.RecordRectificationAsync(
            transaction, filed.Id, null, new Rectification("已经通知清运公司。", []), ActorOf(ActorRole.Clerk), token));
        return await desk.ActAsync((concerns, transaction, token) => concerns.AnswerRectificationAsync(
            transaction, filed.Id, solved: false, "还是没有人来清。", Actor.Resident(filed.ReporterId), token));
    }
}
