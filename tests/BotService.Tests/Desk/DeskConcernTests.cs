using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>A clerk at work on one concern, without script.</summary>
public sealed class DeskConcernTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    [Fact]
    public async Task Concern_FromNewToRectified_IsHandledByItsForms()
    {
        var concern = await desk.FileAsync("单元门口堆满了自行车。", "mingdu", "parking.compound", "zh-CN");
        using var clerk = await DeskCaller.AsAsync(desk, ActorRole.Clerk);
        var path = $"/desk/concerns/{concern.Number}";
        var page = await clerk.GetAsync(path);
        Assert.Contains("单元门口堆满了自行车。", page.Text, StringComparison.Ordinal);

        var taken = await clerk.SendAsync(page, path, "value=\"Assigned\"", ("Unit", "property-management"), ("Go", "do"));
        Assert.Equal(302, taken.Status);
        page = await clerk.GetAsync(path);
        var preview = await clerk.SendAsync(page, path, "value=\"Rectified\"", ("Text", "已经清理并划线。"), ("Go", "preview"));
        Assert.Contains("class=\"preview\"", preview.Text, StringComparison.Ordinal);
        Assert.Equal(ConcernStatus.Assigned, (await ReadAsync(concern.Id)).Status);
        var done = await clerk.SendAsync(preview, path, "value=\"Rectified\"", ("Text", "已经清理并划线。"), ("Go", "do"));

        Assert.Equal(302, done.Status);
        Assert.Equal(ConcernStatus.Rectified, (await ReadAsync(concern.Id)).Status);
        Assert.Contains("已经清理并划线。", (await clerk.GetAsync(path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_WithoutWhatItNeeds_IsRefusedAndKeepsWhatWasTyped()
    {
        var concern = await desk.FileAsync("楼道里有人养鸡。", "mingdu", "parking.compound", "zh-CN");
        using var head = await DeskCaller.AsAsync(desk, ActorRole.UnitHead, "en");
        var path = $"/desk/concerns/{concern.Number}";
        var page = await head.GetAsync(path);

        var answer = await head.SendAsync(page, path, "value=\"NotAccepted\"", ("Text", "Not ours <b>really</b>"), ("Go", "do"));

        Assert.Equal(422, answer.Status);
        Assert.Contains("Who is responsible instead", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Not ours &lt;b&gt;really&lt;/b&gt;", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await ReadAsync(concern.Id)).Version);
    }

    [Fact]
    public async Task SecondClerk_WithAnOldPage_IsToldWhoChangedWhatAndKeepsTheText()
    {
        var concern = await desk.FileAsync("单元门坏了。", "mingdu", "parking.compound", "zh-CN");
        using var clerk = await DeskCaller.AsAsync(desk, ActorRole.Clerk);
        using var head = await DeskCaller.AsAsync(desk, ActorRole.UnitHead);
        var path = $"/desk/concerns/{concern.Number}";
        var (first, second) = (await clerk.GetAsync(path), await head.GetAsync(path));

        await clerk.SendAsync(first, path, "value=\"reply\"", ("Text", "明天上午来修。"), ("Go", "do"));
        var late = await head.SendAsync(second, path, "value=\"reply\"", ("Text", "后天来修。"), ("Go", "do"));

        Assert.Equal(422, late.Status);
        Assert.Contains("测试Clerk", late.Text, StringComparison.Ordinal);
        Assert.Contains("后天来修。", late.Text, StringComparison.Ordinal);
        var again = await head.SendAsync(late, path, "value=\"reply\"", ("Text", "后天来修。"), ("Go", "do"));
        Assert.Equal(302, again.Status);
    }

    [Theory]
    [InlineData(nameof(ActorRole.Visitor), true, false)]
    [InlineData(nameof(ActorRole.Clerk), true, false)]
    [InlineData(nameof(ActorRole.UnitHead), true, false)]
    [InlineData(nameof(ActorRole.Supervisor), true, false)]
    [InlineData(nameof(ActorRole.Auditor), true, true)]
    [InlineData(nameof(ActorRole.Administrator), true, true)]
    public async Task Concern_OutsideTheViewersAreas_IsOnNoPage(string roleName, bool seesWenchang, bool seesXuwan)
    {
        using var viewer = await DeskCaller.AsAsync(desk, Enum.Parse<ActorRole>(roleName));

        Assert.Equal(seesWenchang ? 200 : 403, (await viewer.GetAsync($"/desk/concerns/{desk.Wenchang.Number}")).Status);
        Assert.Equal(seesXuwan ? 200 : 403, (await viewer.GetAsync($"/desk/concerns/{desk.Xuwan.Number}")).Status);
        foreach (var path in new[] { "/desk", "/desk/concerns", "/desk/concerns?list=New", "/desk/concerns?text=路灯", "/desk/visits/return" })
        {
            var page = await viewer.GetAsync(path);
            Assert.Equal(seesXuwan, page.Text.Contains("幸福社区门口的路灯", StringComparison.Ordinal) || (seesXuwan && path == "/desk/visits/return"));
        }
    }

    [Fact]
    public async Task Auditor_OnAConcern_ReadsWithoutPhoneAndWithoutForms()
    {
        using var auditor = await DeskCaller.AsAsync(desk, ActorRole.Auditor);

        var page = await auditor.GetAsync($"/desk/concerns/{desk.Wenchang.Number}");

        Assert.DoesNotContain("13800000000", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("3号楼2单元402", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Step", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_FromBeforeTheServiceNotedSomething_IsStillTaken()
    {
        var concern = await desk.FileAsync("路灯太亮，晚上睡不着。", "mingdu", "parking.compound", "zh-CN");
        using var clerk = await DeskCaller.AsAsync(desk, ActorRole.Clerk);
        var path = $"/desk/concerns/{concern.Number}";
        var page = await clerk.GetAsync(path);
        await desk.Host.Services.GetRequiredService<ITransactions>().WriteAsync(
            (transaction, token) => desk.Host.Services.GetRequiredService<ReturnVisitService>()
                .OpenAsync(transaction, concern.Id, concern.ReporterId, ReturnVisitReason.Undeliverable, Actor.System, token),
            CancellationToken.None);

        var answer = await clerk.SendAsync(page, path, "value=\"note\"", ("Act", "reply"), ("Text", "今晚调暗。"), ("Go", "do"));

        Assert.Equal(302, answer.Status);
    }

    [Fact]
    public async Task ReturnVisit_OfAConcern_IsShownAndRecorded()
    {
        var concern = await desk.FileAsync("楼上漏水。", "mingdu", "parking.compound", "zh-CN");
        await desk.Host.Services.GetRequiredService<ITransactions>().WriteAsync(
            (transaction, token) => desk.Host.Services.GetRequiredService<ReturnVisitService>()
                .OpenAsync(transaction, concern.Id, concern.ReporterId, ReturnVisitReason.AskedFor, Actor.System, token),
            CancellationToken.None);
        using var clerk = await DeskCaller.AsAsync(desk, ActorRole.Clerk);
        var page = await clerk.GetAsync("/desk/visits/return");
        Assert.Contains("楼上漏水。", page.Text, StringComparison.Ordinal);

        var done = await clerk.SendAsync(page, "/desk/visits/return", "name=\"visit\"", ("result", "ToldInPerson"), ("words", "已当面告诉。"));

        Assert.Equal(302, done.Status);
        Assert.DoesNotContain("楼上漏水。", (await clerk.GetAsync("/desk/visits/return")).Text, StringComparison.Ordinal);
        Assert.Contains("已当面告诉。", (await clerk.GetAsync($"/desk/concerns/{concern.Number}")).Text, StringComparison.Ordinal);
    }

    private Task<Concern> ReadAsync(string concernId) => desk.Host.Services.GetRequiredService<ITransactions>().ReadAsync(
        async (transaction, token) => (await desk.Host.Services.GetRequiredService<ConcernQueries>().FindAsync(transaction, concernId, token))!,
        CancellationToken.None);
}
