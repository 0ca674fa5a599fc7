using Dapper;
using Huiyin.Hosting;
using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Dialogs;

/// <summary>Neighbours with the same trouble meet in one concern.</summary>
public sealed class SimilarTranscriptTests : IAsyncLifetime
{
    private ServiceHost _host = null!;
    private StaffDesk _staff = null!;

    public async Task InitializeAsync()
    {
        _host = await ServiceHost.StartAsync([$"--DirectLine:Secret={ResidentTalk.Secret}", $"--Staff:BootstrapToken={BotFixture.StaffToken}"]);
        await _host.Services.GetRequiredService<Staff.BootstrapCredential>().EnsureAsync(CancellationToken.None);
        _staff = new StaffDesk(_host.Client);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Similar_Joined_FollowsWithoutFilingAnother()
    {
        var number = await FileAsync("名都社区3号楼下电动车乱停堵了单元门，都一周了，电话13800000000");

        var neighbour = await ResidentTalk.BeginAsync(_host.Client, "zh-CN");
        await neighbour.SayAsync("名都社区单元口让电瓶车挡住了，出不去，电话13900000000");
        var offer = await neighbour.HearAsync("1位邻居反映过差不多的事");
        Assert.Contains("一起关注", offer, StringComparison.Ordinal);
        // What a neighbour wrote is theirs.
        Assert.DoesNotContain("一周了", offer, StringComparison.Ordinal);
        await neighbour.SayAsync("一起关注");
        await neighbour.HearAsync($"您已经一起关注 {number}");
        await neighbour.SayAsync("查询");
        await neighbour.HearAsync($"{number}");

        var third = await ResidentTalk.BeginAsync(_host.Client, "en");
        await third.SayAsync("名都社区电动车又堵单元门了，电话13700000000");
        await third.HearAsync("2 neighbours nearby reported something like this");

        await _staff.ActAsync(number, "reply", "周二上门划线。");
        await neighbour.HearAsync("周二上门划线。");
    }

    [Fact]
    public async Task Similar_FiledAnyway_IsItsOwnConcern()
    {
        var first = await FileAsync("名都社区3号楼下电动车乱停堵了单元门，都一周了，电话13800000000");
        var neighbour = await ResidentTalk.BeginAsync(_host.Client, "zh-CN");
        await neighbour.SayAsync("名都社区5号楼电动车乱停堵了单元门，电话13900000000");
        await neighbour.HearAsync("要一起关注吗");
        await neighbour.SayAsync("单独提交");
        await neighbour.HearAsync("请看看对不对");
        await neighbour.SayAsync("确认");
        Assert.DoesNotContain(first, await neighbour.HearAsync("已经提交，编号是"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_OfACategoryThatIsGone_IsNotOffered()
    {
        await FileAsync("名都社区3号楼下电动车乱停堵了单元门，都一周了，电话13800000000");
        await _host.Services.GetRequiredService<ITransactions>().WriteAsync(
            (transaction, token) => transaction.Connection().ExecuteAsync(new CommandDefinition("UPDATE concern SET category = 'gone', area = NULL", cancellationToken: token)),
            CancellationToken.None);

        var neighbour = await ResidentTalk.BeginAsync(_host.Client, "zh-CN");
        await neighbour.SayAsync("名都社区3号楼下电动车乱停堵了单元门，电话13900000000");
        await neighbour.HearAsync("请看看对不对");
    }

    [Fact]
    public async Task Similar_OnesOwn_TakesTheNewWords()
    {
        var talk = await ResidentTalk.BeginAsync(_host.Client, "zh-CN");
        var number = await FileAsync("名都社区3号楼下电动车乱停堵了单元门，都一周了，电话13800000000", talk);
        await talk.SayAsync("名都社区3号楼电动车又堵单元门了，今天更多了，电话13800000000");
        await talk.HearAsync("还在办。要把这次说的补充进去吗");
        await talk.SayAsync("补充进去");
        await talk.HearAsync($"已经补充到 {number}");
        Assert.Contains("今天更多了", (await _staff.EventsAsync(number)).ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_OtherMatterOrOtherPlace_IsNotOffered()
    {
        await FileAsync("名都社区3号楼下电动车乱停堵了单元门，都一周了，电话13800000000");
        foreach (var words in new[] { "名都社区车位太少，晚上回来没地方停，电话13900000000", "柳庄村电动车乱停堵了门口，电话13900000000", "文汇社区3号楼下电动车乱停堵了单元门，都一周了，电话13900000000" })
        {
            var other = await ResidentTalk.BeginAsync(_host.Client, "zh-CN");
            await other.SayAsync(words);
            await other.HearAsync("请看看对不对");
            Assert.Equal(0, await other.TimesSaidAsync("一起关注"));
        }
    }

    private async Task<string> FileAsync(string words, ResidentTalk? talk = null)
    {
        talk ??= await ResidentTalk.BeginAsync(_host.Client, "zh-CN");
        await talk.SayAsync(words);
        await talk.HearAsync("请看看对不对");
        await talk.SayAsync("确认");
        var filed = await talk.HearAsync("已经提交，编号是");
        return System.Text.RegularExpressions.Regex.Match(filed, @"\d{3}-\d{3}").Value;
    }
}
