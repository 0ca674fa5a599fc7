using System.Text.RegularExpressions;
using Huiyin.Concerns;
using Huiyin.Summaries.Periods;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>The insight page as it comes over HTTP: of the viewer's areas and units alone, and the notice for whom it is.</summary>
public sealed partial class InsightPageTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    [Theory]
    [InlineData(nameof(ActorRole.Visitor), 1)]
    [InlineData(nameof(ActorRole.Clerk), 1)]
    [InlineData(nameof(ActorRole.UnitHead), 1)]
    [InlineData(nameof(ActorRole.Supervisor), 1)]
    [InlineData(nameof(ActorRole.Auditor), 2)]
    [InlineData(nameof(ActorRole.Administrator), 2)]
    public async Task Figures_OfARole_AreOfItsAreasAndUnitsAlone(string roleName, int received)
    {
        using var viewer = await DeskCaller.AsAsync(desk, Enum.Parse<ActorRole>(roleName), "en");

        var page = await viewer.GetAsync("/desk/insight");

        Assert.Equal(200, page.Status);
        Assert.Equal(received, int.Parse(FirstFigure().Match(page.Text).Groups[1].Value));
        Assert.Equal(received == 2, page.Text.Contains("Xuwan", StringComparison.Ordinal));
        var csv = await viewer.GetAsync("/desk/insight?handler=Csv");
        Assert.StartsWith("text/csv", csv.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains($"Received,{received},", csv.Text, StringComparison.Ordinal);
        Assert.Equal(received == 2, csv.Text.Contains("Xuwan", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/desk/insight?period=day")]
    [InlineData("/desk/insight?period=month&date=2024-02-29")]
    [InlineData("/desk/insight?period=campaign")]
    [InlineData("/desk/insight?period=nonsense&date=yesterday&campaign=%00")]
    public async Task Insight_OfAnyPeriod_OpensAlsoWhereThereIsNothing(string path)
    {
        using var viewer = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");

        var page = await viewer.GetAsync(path);

        Assert.Equal(200, page.Status);
        Assert.Contains("class=\"", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notice_OfAFrozenWeek_IsDecidedByTheOneWhoSeesAllAndReadThenByEverybody()
    {
        var calendar = desk.Host.Services.GetRequiredService<PeriodCalendar>();
        var week = calendar.Before(calendar.Of(PeriodKind.Week, calendar.Today));
        var path = $"/desk/insight?period=week&date={week.FirstDay:yyyy-MM-dd}";
        using var administrator = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        using var clerk = await DeskCaller.AsAsync(desk, ActorRole.Clerk, "en");
        using var supervisorOfOneOffice = await DeskCaller.AsAsync(desk, ActorRole.Supervisor, "en");

        var page = await administrator.GetAsync(path);
        Assert.Equal(302, (await administrator.SendAsync(page, path, "handler=Freeze")).Status);
        page = await administrator.GetAsync(path);
        Assert.Contains("handler=Publish", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"notice\"", (await clerk.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Publish", (await supervisorOfOneOffice.GetAsync(path)).Text, StringComparison.Ordinal);

        var withoutReason = await administrator.SendAsync(page, path, "handler=Return", ("reason", " "));
        Assert.Equal(422, withoutReason.Status);
        Assert.Equal(302, (await administrator.SendAsync(page, path, "handler=Return", ("reason", "Check the <overdue> list"))).Status);
        page = await administrator.GetAsync(path);
        Assert.Contains("Check the &lt;overdue&gt; list", page.Text, StringComparison.Ordinal);
        var wrongFigure = await administrator.SendAsync(page, path, "handler=Correct", ("figure", "district.nothing"), ("isNow", "3"), ("why", "typed"));
        Assert.Equal(422, wrongFigure.Status);
        Assert.Contains("district.nothing", wrongFigure.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await administrator.SendAsync(page, path, "handler=Correct", ("figure", "district.received"), ("isNow", "3"), ("why", "three came by letter"))).Status);
        var seen = Regex.Match(page.Text, "name=\"expected\" value=\"(\\d+)\"").Groups[1].Value;
        Assert.Equal(302, (await administrator.SendAsync(page, path, "handler=Words", ("chinese", "中文<稿>"), ("english", "English <words>"), ("expected", seen))).Status);
        var stale = await administrator.SendAsync(page, path, "handler=Words", ("chinese", "我的稿子"), ("english", "My words"), ("expected", seen));
        Assert.Equal(422, stale.Status);
        Assert.Contains("My words</textarea>", stale.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await administrator.SendAsync(page, path, "handler=Publish", ("expected", seen))).Status);
        page = await administrator.GetAsync(path);
        // The notice as it reads, the form, the preview, and the history.
        Assert.Equal(4, Regex.Count(page.Text, "English &lt;words&gt;"));
        Assert.Equal(302, (await administrator.SendAsync(page, path, "handler=Publish", ("expected", $"{int.Parse(seen) + 1}"))).Status);

        var read = (await clerk.GetAsync(path)).Text;
        Assert.Contains("id=\"notice\"", read, StringComparison.Ordinal);
        Assert.Contains("three came by letter", read, StringComparison.Ordinal);
        Assert.Contains("<li>English &lt;words&gt;</li>", read, StringComparison.Ordinal);
        Assert.Equal(422, (await administrator.SendAsync(page, path, "handler=Publish")).Status);
    }

    [Fact]
    public async Task Clerk_WhoSendsTheFormOfAnother_IsRefused()
    {
        using var clerk = await DeskCaller.AsAsync(desk, ActorRole.Clerk, "en");
        var page = await clerk.GetAsync("/desk/insight");
        var token = Regex.Match(page.Text, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;

        var answer = await clerk.PostAsync("/desk/insight?period=week&date=2026-01-05&handler=Freeze", ("__RequestVerificationToken", token));

        Assert.Equal(403, answer.Status);
    }

    [GeneratedRegex("<div class=\"figure[^\"]*\"><b>(\\d+)</b>")]
    private static partial Regex FirstFigure();
}
