namespace Huiyin.Dialogs;

/// <summary>Whatever is said, in whatever order: the bot answers, and never with the apology for a turn that failed.</summary>
public sealed class NeverSilentTests(BotFixture bot) : IClassFixture<BotFixture>
{
    // Fewer than would be a flood.
    private const int Messages = 24;

    private static readonly string[] Said =
    [
        "名都社区3号楼下电动车乱停堵了单元门，都一周了，电话13800000000",
        "Scooters block the door of building 3 in Mingdu, call me at 13800000000",
        "小区里煤气味很大", "对了，楼道里的垃圾也没人收，臭得很", "by the way, the street lamps are all dark at night",
        "English please, the bins in Mingdu overflow", "请说中文，名都的路灯坏了", "English please,", "请说中文", "中文。",
        "不是名都，是德和家园", "change the place to Dehe", "the phone is wrong", "电话改成13911112222", "地点不对", "把", "地点是", "电话：", "not this, that",
        "1", "2", "0", "999", "第二个", "the second", "5★ 100-009", "100-009", "撤回 100-009", "解决了 100-009", "没解决 100-009",
        "是", "no", "跳过", "skip", "好了", "返回", "取消", "start over", "反映问题", "something new", "查询", "help", "补充", "withdraw", "评价", "匿名", "人工", "接着填", "drop it",
        "我的信息", "subscribe", "退订", "订阅名都", "订阅月球", "删除我的信息", "没有危险", "你好", "thanks",
        "13800000000", "德和家园", "文昌办事处", "behind the old mill", "另外", "还有", "🙂", "???", "{name} ${x}", "'; DROP TABLE concern; --", "<b>x</b>", "half a pair \ud83d",
    ];

    public static TheoryData<string, int> Talks => new() { { "zh-CN", 1 }, { "en", 2 }, { "zh-CN", 3 }, { "en", 4 }, { "zh-CN", 5 }, { "en", 6 } };

    [Theory]
    [MemberData(nameof(Talks))]
    public async Task Message_OfAnyKindAtAnyStep_IsAnswered(string locale, int seed)
    {
        var random = new Random(seed);
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, locale);
        List<string> path = [];
        var answers = 0;
        for (var number = 0; number < Messages; number++)
        {
            var said = Said[random.Next(Said.Length)];
            path.Add(said);
            await talk.SayAsync(said);
            await Hosting.Eventually.TrueAsync(async () => await talk.TimesSaidAsync("") > answers, explain: () => $"Nothing was answered to the last of: {string.Join(" / ", path)}");
            answers = await talk.TimesSaidAsync("");
        }

        var apologies = await talk.TimesSaidAsync("我这边出了点问题") + await talk.TimesSaidAsync("something went wrong on my side");
        Assert.True(apologies == 0, $"A turn failed in: {string.Join(" / ", path)}");
    }
}
