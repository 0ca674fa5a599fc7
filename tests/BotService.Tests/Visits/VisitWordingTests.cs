namespace Huiyin.Visits;

/// <summary>The ways in which staff type the same line with a thumb: each is taken down as what it means.</summary>
public sealed class VisitWordingTests(DoorToDoorFixture service) : IClassFixture<DoorToDoorFixture>
{
    [Theory]
    [InlineData("zh-CN", "走访名都社区3-2-401已访，反映停车难", "401室，已走访。", true)]
    [InlineData("zh-CN", "走访 名都社区 3号楼2单元402 已走访", "402室，已走访。", false)]
    [InlineData("zh-CN", "走访 名都 3栋2单元403室 没人在家", "403室，不在家。", false)]
    [InlineData("zh-CN", "走访：名都社区，3-2-404，已访", "404室，已走访。", false)]
    [InlineData("zh-CN", "走访 名都社区 ３－２－４０５ 已访", "405室，已走访。", false)]
    [InlineData("zh-CN", "走访 名都社区 3–2–406 家里没人", "406室，不在家。", false)]
    [InlineData("zh-CN", "今天走访了名都社区3-2-407，群众反映停车难", "407室，已走访。", true)]
    [InlineData("zh-CN", "走访 名都社区 3-2-408 已访，没有问题", "408室，已走访。", false)]
    [InlineData("zh-CN", "走访 名都社区 3-2-409 已访 无诉求", "409室，已走访。", false)]
    [InlineData("zh-CN", "走访 名都社区 3-2-410 已访，没意见", "410室，已走访。", false)]
    [InlineData("zh-CN", "走访 名都社区 3-2-411 不愿配合", "411室，拒访。", false)]
    [InlineData("zh-CN", "走访 名都社区 3-2-412 下次再来", "412室，需再访。", false)]
    [InlineData("zh-CN", "走访 名都社区 3-2-413 已访，反映问题：路灯不亮", "413室，已走访。", true)]
    [InlineData("zh-CN", "走访 名都社区 3-2-414 已访，没有路灯", "414室，已走访。", true)]
    [InlineData("zh-CN", "走访 名都社区 3-2-415 敲门没人应", "415室，不在家。", false)]
    [InlineData("en", "Visited Mingdu 3-2-416, nobody home", "room 416: not at home.", false)]
    [InlineData("en", "visit Mingdu 3-2-417 refused", "room 417", false)]
    [InlineData("en", "visit Mingdu 3-2-418 visited, no problems", "room 418: visited.", false)]
    [InlineData("en", "visit Mingdu 3/2/419 visited - parking is hard", "room 419: visited.", true)]
    [InlineData("en", "visit Mingdu 3-2-420 done, all fine", "room 420: visited.", false)]
    public async Task Line_AsStaffTypeIt_IsTakenDownAsWhatItMeans(string locale, string line, string noted, bool isFiled)
    {
        var talk = await service.StaffTalkAsync(locale);

        await talk.SayAsync(line);

        var answer = await talk.HearAsync(noted);
        Assert.Equal(isFiled, answer.Contains(locale == "en" ? "Filed as concern" : "已登记诉求", StringComparison.Ordinal));
    }
}
