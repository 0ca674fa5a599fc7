using System.Text.RegularExpressions;
using Huiyin.Dialogs;
using Huiyin.Privacy.Access;

namespace Huiyin.Visits;

/// <summary>As transcripts: "&gt;" is said by the member of staff, "&lt;" must be heard before the next.</summary>
public sealed class DoorToDoorTests(DoorToDoorFixture service) : IClassFixture<DoorToDoorFixture>
{
    [Theory]
    [InlineData("zh-CN", "the line of the issue, and taken back", """
        > 走访 搬口 名都社区 3-2-402 已访，反映停车难
        < 记下了：名都社区3号楼2单元402室，已走访。
        > 撤销
        < 已撤销：名都社区3号楼2单元402室
        """)]
    [InlineData("en", "the same in English", """
        > visit Mingdu 3-2-403 visited, parking is hard
        < Noted: Mingdu Community, building 3, entrance 2, room 403: visited.
        > undo
        < Undone: the last note about Mingdu Community
        """)]
    [InlineData("zh-CN", "from door to door without the community", """
        > 走访 德和家园3号楼2单元404室 不在家
        < 记下了：中原社区德和家园3号楼2单元404室，不在家。
        > 走访 3-2-405 拒访
        < 中原社区德和家园3号楼2单元405室，拒访。
        > 入户 3-2-406 需回访
        < 406室，需再访。
        > 走访 3-2-407 反映楼道灯坏了
        < 407室，已走访。
        """)]
    [InlineData("zh-CN", "a mistyped community is not the one they were in last", """
        > 走访 名都社区 3-2-417 已访
        < 名都社区3号楼2单元417室，已走访。
        > 走访 名者社区 3-2-418 已访
        < 没有找到叫“名者社区”的社区或小区。
        > 走访 3号楼2单元418室 已访
        < 名都社区3号楼2单元418室，已走访。
        """)]
    [InlineData("en", "a community that there is not", """
        > visit Mingdu 3-2-419 visited
        < room 419: visited.
        > visit Atlantis 3-2-420 visited
        < I know no community or compound called "Atlantis".
        > visit building 3 entrance 2 room 420, visited
        < room 420: visited.
        """)]
    [InlineData("en", "not at home", """
        > Visit: Dehe building 3 entrance 2 room 408, nobody at home
        < room 408: not at home.
        """)]
    [InlineData("zh-CN", "what is missing is asked for with an example, and nothing is lost", """
        > 走访 名都社区 3-2-409
        < 没看出结果
        > 走访 名都社区 已访
        < 没看出是哪一户
        > 走访 名都社区 3-2-999 已访，反映停车难
        < 您刚才写的是：走访 名都社区 3-2-999 已访，反映停车难
        > 走访 柳庄 17号 已访
        < “柳庄村”不在您负责的范围内
        """)]
    [InlineData("zh-CN", "two compounds of one name", """
        > 走访 阳光小区 3-2-410 已访
        < 阳光花园 3-2-410 已访
        > 走访 阳光花园 3-2-410 已访
        < 中原社区阳光花园3号楼2单元410室，已走访。
        """)]
    public async Task Line_OfStaff_IsTakenDownOrExplained(string locale, string title, string transcript)
    {
        Assert.NotEmpty(title);
        var talk = await service.StaffTalkAsync(locale);
        await PlayAsync(talk, transcript);
    }

    [Theory]
    [InlineData("zh-CN", "走访 名都社区 3-2-411 已访，反映停车难", "已登记诉求", "（停车难、车位少）：停车难", "搬口", "文昌办事处")]
    [InlineData("en", "visit Bankou Mingdu 3-2-412 visited, parking is hard", "Filed as concern", ": parking is hard", "Bankou", "Wenchang Office")]
    public async Task Concern_RaisedAtTheDoor_IsFiledWithItsCategory(string locale, string line, string filed, string words, string office, string rightOffice)
    {
        var talk = await service.StaffTalkAsync(locale);

        await talk.SayAsync(line);

        var answer = await talk.HearAsync(filed);
        Assert.Contains(words, answer, StringComparison.Ordinal);
        Assert.Equal(line.Contains(office, StringComparison.Ordinal), answer.Contains(rightOffice, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Door_NamedInTheChatOfStaff_IsInTheAccessLogOnce()
    {
        var talk = await service.StaffTalkAsync("zh-CN");
        await PlayAsync(talk, """
            > 走访 名都社区 3-2-416 已访
            < 名都社区3号楼2单元416室，已走访。
            > 撤销
            < 已撤销
            """);

        var household = await service.WriteAsync((transaction, token) => service.Get<IHouseholdRepository>().FindAsync(transaction, [HouseholdAddress.Of("mingdu", "3", "2", "416")], token));
        var seen = await service.WriteAsync((transaction, token) => service.Get<IAccessLogRepository>().ListAsync(transaction, new AccessFilter(), token));
        var entry = Assert.Single(seen, entry => entry.HouseholdId == household.Single().Id);
        Assert.Equal((AccessDoor.Chat, service.Visitor.Id, "mingdu", "door"), (entry.Door, entry.MemberId, entry.Area, Assert.Single(entry.Fields)));
    }

    [Theory]
    [InlineData("zh-CN", "走访 名都社区 3-2-413 已访，反映停车难", "有照片吗")]
    [InlineData("en", "visit Mingdu 3-2-413 visited, parking is hard", "Do you have a photo?")]
    public async Task Line_OfAResident_IsNotObeyed(string locale, string line, string question)
    {
        var talk = await ResidentTalk.BeginAsync(service.Host.Client, locale);

        await talk.SayAsync(line);

        await talk.HearAsync(question);
        var household = await service.WriteAsync((transaction, token) => service.Get<IHouseholdRepository>().FindAsync(transaction, [HouseholdAddress.Of("mingdu", "3", "2", "413")], token));
        Assert.Null(await service.WriteAsync((transaction, token) => service.Get<IVisitRepository>().StateAsync(transaction, "autumn", household.Single().Id, token)));
    }

    [Theory]
    [InlineData("zh-CN", "走访 名都社区 3-2-414 已访，反映路灯不亮", "纸条 名都社区 3-2-414", "您家反映的 1 件事", "查询", "路灯不亮")]
    [InlineData("en", "visit Mingdu 3-2-415 visited, the street lamp is dark", "slip Mingdu 3-2-415", "One matter that your household raised", "status", "the street lamp is dark")]
    public async Task Slip_TypedByTheHousehold_MakesItTheReporter(string locale, string line, string ask, string linked, string status, string title)
    {
        var staff = await service.StaffTalkAsync(locale);
        await staff.SayAsync(line);
        await staff.SayAsync(ask);
        var code = Regex.Match(await staff.HearAsync(locale == "en" ? "A slip for" : "给住户的纸条"), "[2-9A-Z]{4}-[2-9A-Z]{4}").Value;

        var household = await ResidentTalk.BeginAsync(service.Host.Client, locale);
        await household.SayAsync(locale == "en" ? $"My code is {code}." : code.ToLowerInvariant());
        await household.HearAsync(linked);
        await household.SayAsync(status);
        await household.HearAsync(title);

        var neighbour = await ResidentTalk.BeginAsync(service.Host.Client, locale);
        await neighbour.SayAsync(code);
        await neighbour.HearAsync(locale == "en" ? "cannot be used" : "不能用");
    }

    [Fact]
    public async Task Guessing_AfterFiveTries_IsRefusedForAnHour()
    {
        var talk = await ResidentTalk.BeginAsync(service.Host.Client, "en");
        for (var attempt = 0; attempt < Links.LinkCodes.TriesPerHour; attempt++)
        {
            await talk.SayAsync(Links.LinkCode.New());
            await talk.HearAsync("cannot be used");
        }

        var (code, _) = await service.WriteAsync((transaction, token) => service.Get<Links.LinkCodes>().MakeForStaffAsync(transaction, service.Visitor.Id, token));
        await talk.SayAsync(code);
        await talk.HearAsync("Too many tries");
    }

    private static async Task PlayAsync(ResidentTalk talk, string transcript)
    {
        foreach (var line in transcript.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line[1..].Trim();
            await (line[0] == '>' ? talk.SayAsync(words) : talk.HearAsync(words));
        }
    }
}
