using Huiyin.Concerns;

namespace Huiyin.Desk;

/// <summary>What the desk masks, shows for a reason, and writes down.</summary>
public sealed class DeskPersonalDataTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const string Door = "3号楼2单元402";

    [Fact]
    public async Task Auditor_WithoutAReason_SeesStarsAndWithOneTheRest()
    {
        var concern = await desk.FileAsync($"{Door}漏水，电话13955501234。", "mingdu", "parking.compound", "zh-CN");
        using var auditor = await DeskCaller.AsAsync(desk, ActorRole.Auditor);
        var path = $"/desk/concerns/{concern.Number}";

        var page = await auditor.GetAsync(path);
        Assert.DoesNotContain(Door, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13955501234", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", page.Text, StringComparison.Ordinal);
        Assert.Contains("138****0000", page.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await auditor.SendAsync(page, path, "handler=Reveal", ("reason", " "))).Status);
        var shown = await auditor.SendAsync(page, path, "handler=Reveal", ("reason", "核对投诉"));

        Assert.Equal(200, shown.Status);
        Assert.Contains(Door, shown.Text, StringComparison.Ordinal);
        Assert.Contains("13800000000", shown.Text, StringComparison.Ordinal);
        Assert.Contains("核对投诉", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", (await auditor.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.Contains("核对投诉", (await auditor.GetAsync("/desk/accesses")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActorRole.Clerk)]
    [InlineData(ActorRole.Visitor)]
    internal async Task AccessLog_ForWhoOnlyWorks_IsClosed(ActorRole role)
    {
        using var caller = await DeskCaller.AsAsync(desk, role);
        Assert.Equal(403, (await caller.GetAsync("/desk/accesses")).Status);
        Assert.DoesNotContain("/desk/accesses", (await caller.GetAsync("/desk")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clerk_OnTheirOwnConcern_SeesItInFullAndIsInTheLog()
    {
        var concern = await desk.FileAsync("楼道里堆满了纸箱。", "mingdu", "parking.compound", "zh-CN");
        using var clerk = await DeskCaller.AsAsync(desk, ActorRole.Clerk);
        using var supervisor = await DeskCaller.AsAsync(desk, ActorRole.Supervisor, "en");

        var page = await clerk.GetAsync($"/desk/concerns/{concern.Number}");

        Assert.Contains("13800000000", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Reveal", page.Text, StringComparison.Ordinal);
        var seen = await supervisor.GetAsync($"/desk/concerns/{concern.Number}");
        Assert.Contains("测试Clerk", seen.Text, StringComparison.Ordinal);
        Assert.Contains("works on it", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "的一户", "门牌 · 在工作台")]
    [InlineData("en", "A household in", "door number · on this desk")]
    public async Task Door_OpenedByAVisitor_IsInTheLogOnceAndThePlanWithItsNumber(string language, string one, string what)
    {
        var household = await desk.HouseholdAsync("mingdu", language == "en" ? "421" : "422");
        using var visitor = await DeskCaller.AsAsync(desk, ActorRole.Visitor);
        using var supervisor = await DeskCaller.AsAsync(desk, ActorRole.Supervisor, language);
        var path = $"/desk/visits/households/{household.Id}";

        Assert.Equal(200, (await visitor.GetAsync(path)).Status);
        Assert.Equal(200, (await visitor.GetAsync(path)).Status);
        Assert.Equal(200, (await visitor.GetAsync("/desk/visits?area=mingdu&building=3")).Status);

        var log = (await supervisor.GetAsync("/desk/accesses")).Text;
        Assert.Equal(2, log.Split($"href=\"{path}\"").Length);
        Assert.Contains(one, log, StringComparison.Ordinal);
        Assert.Contains(what, log, StringComparison.Ordinal);
        Assert.Matches(language == "en" ? @"\d\d households in Wenchang Office · Mingdu Community:" : "名都社区的\\d\\d户：", log);
        Assert.DoesNotContain("3-2-42", log, StringComparison.Ordinal);
    }
}
