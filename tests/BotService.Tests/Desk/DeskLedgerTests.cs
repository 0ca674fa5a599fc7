using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>Long lists come a page at a time and stay light; the filter, the list and the export agree.</summary>
public sealed partial class DeskLedgerTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const int LargestPage = 150 * 1024;
    private const int Style = 20 * 1024;

    [Theory]
    [InlineData("New")]
    [InlineData("DueToday")]
    public async Task ListOfToday_LongerThanAPage_IsWalkedToItsEndWithoutRepeating(string list)
    {
        for (var i = 0; i < 58; i++)
        {
            await desk.FileAsync($"第{i}件：楼下堆了很多建筑垃圾，风一吹满院子都是灰，老人孩子都没法出门，请尽快清理。", "mingdu", "parking.compound", "zh-CN");
        }

        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator);
        var seen = await WalkAsync(caller, $"/desk/concerns?list={list}", Rows());

        Assert.Equal(seen.Count, seen.Distinct().Count());
        // How many of them are due today depends on the hour.
        Assert.True(seen.Count >= (list == "New" ? 58 : 0), $"{seen.Count} rows");
    }

    [Fact]
    public async Task ReturnVisits_MoreThanAPage_AreWalkedToTheirEnd()
    {
        var services = desk.Host.Services;
        for (var i = 0; i < 28; i++)
        {
            var concern = await desk.FileAsync($"第{i}户联系不上", "mingdu", "parking.compound", "zh-CN");
            await services.GetRequiredService<ITransactions>().WriteAsync(
                (transaction, token) => services.GetRequiredService<ReturnVisitService>().OpenAsync(transaction, concern.Id, concern.ReporterId, ReturnVisitReason.AskedFor, Actor.System, token),
                CancellationToken.None);
        }

        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator);
        var seen = await WalkAsync(caller, "/desk/visits/return", Tasks());

        Assert.True(seen.Count >= 28, $"{seen.Count} tasks");
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("/desk")]
    [InlineData("/desk/concerns?list=Undelivered")]
    public async Task Undelivered_MessageGivenUp_IsListedWithTriesAndReasonInWords(string page)
    {
        var services = desk.Host.Services;
        var concern = await desk.FileAsync("楼道灯不亮", "mingdu", "utilities.lights", "zh-CN");
        await services.GetRequiredService<ITransactions>().WriteAsync(
            async (transaction, token) =>
            {
                await services.GetRequiredService<ConcernService>().ReplyAsync(transaction, concern.Id, null, "明天来修", new Actor(ActorRole.Administrator, "admin", "Admin"), token);
                return await transaction.Connection().ExecuteAsync("UPDATE outbox SET state = 'Undeliverable', attempts = 4, last_error = 'HTTP 403' WHERE concern_id = @Id", new { concern.Id });
            },
            CancellationToken.None);
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator);

        var shown = WebUtility.HtmlDecode((await caller.GetAsync(page)).Text);

        Assert.Contains("网页聊天试过4次没有送到（今天", shown, StringComparison.Ordinal);
        Assert.Contains("对方屏蔽了我们，或已退出对话", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list=New&cursor=nonsense")]
    [InlineData("cursor=nonsense")]
    [InlineData("from=2026-13-40&due=never&kind=Nothing&order=sideways&status=Gone")]
    public async Task Address_ThatMakesNoSense_StillOpensTheLedger(string query)
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator);

        var page = await caller.GetAsync($"/desk/concerns?{query}");

        Assert.Equal(200, page.Status);
        Assert.Contains("data-row=", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=Praise", false)]
    [InlineData("kind=Problem", true)]
    [InlineData("act=Accept", true)]
    [InlineData("act=Confirm", false)]
    [InlineData("from=2999-01-01", false)]
    [InlineData("until=2999-01-01", true)]
    [InlineData("due=Overdue", false)]
    [InlineData("due=Week", true)]
    [InlineData("outcome=Merged", false)]
    [InlineData("escalated=true", false)]
    [InlineData("reopened=true", false)]
    [InlineData("watched=true", false)]
    [InlineData("area=mingdu", true)]
    [InlineData("area=xingfu", false)]
    public async Task Filter_InListAndExport_FindsTheSame(string filter, bool isFound)
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        var text = Uri.EscapeDataString("电动车乱停");

        var page = await caller.GetAsync($"/desk/concerns?text={text}&{filter}");
        var csv = await caller.GetAsync($"/desk/concerns.csv?text={text}&{filter}");

        Assert.Equal(isFound, page.Text.Contains(desk.Wenchang.Id, StringComparison.Ordinal));
        Assert.Equal(isFound, csv.Text.Contains(ConcernNumber.Format(desk.Wenchang.Number), StringComparison.Ordinal));
        Assert.StartsWith("text/csv", csv.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode("/desk/concerns.csv?"), page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameReporter_IsForThoseWhoMayKnow()
    {
        using var administrator = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        using var visitor = await DeskCaller.AsAsync(desk, ActorRole.Visitor, "en");
        var address = $"/desk/concerns?reporter={desk.Wenchang.Number}";

        var allowed = await administrator.GetAsync(address);
        var refused = await visitor.GetAsync(address);
        var export = await visitor.GetAsync(address.Replace("concerns?", "concerns.csv?", StringComparison.Ordinal));

        Assert.Equal(desk.Wenchang.Id, Assert.Single(Rows().Matches(allowed.Text)).Groups[1].Value);
        Assert.Empty(Rows().Matches(refused.Text));
        Assert.Equal(403, export.Status);
    }

    [Fact]
    public async Task Export_ByAVisitor_LeavesOtherOfficesOut()
    {
        using var visitor = await DeskCaller.AsAsync(desk, ActorRole.Visitor, "en");

        var own = await visitor.GetAsync("/desk/concerns.csv");
        var foreign = await visitor.GetAsync("/desk/concerns.csv?area=xingfu");

        Assert.Contains(ConcernNumber.Format(desk.Wenchang.Number), own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ConcernNumber.Format(desk.Xuwan.Number), own.Text, StringComparison.Ordinal);
        Assert.Equal(403, foreign.Status);
    }

    private static async Task<List<string>> WalkAsync(DeskCaller caller, string path, Regex row)
    {
        List<string> seen = [];
        for (var next = path; next.Length > 0;)
        {
            var page = await caller.GetAsync(next);
            Assert.Equal(200, page.Status);
            Assert.InRange(Encoding.UTF8.GetByteCount(page.Text), 1, LargestPage - Style);
            seen.AddRange(row.Matches(page.Text).Select(match => match.Groups[1].Value));
            next = WebUtility.HtmlDecode(Next().Match(page.Text).Groups[1].Value);
            Assert.True(seen.Count < 2000, "the list has no end");
        }

        return seen;
    }

    [GeneratedRegex("<tr data-row=\"([^\"]+)\"")]
    private static partial Regex Rows();

    [GeneratedRegex("<article class=\"sheet\" id=\"([0-9a-f]{32})\"")]
    private static partial Regex Tasks();

    [GeneratedRegex("rel=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();
}
