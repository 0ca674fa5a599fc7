using System.Text.Json.Nodes;
using Huiyin.DirectLine;
using Huiyin.Hosting;

namespace Huiyin.EndToEnd;

/// <summary>The process is killed right after each acknowledgement on the whole path: what was acknowledged is there, once, and goes on.</summary>
public sealed class KillTests
{
    private const int MostQuestions = 14;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task Kill_AfterEveryAcknowledgement_LosesAndDoublesNothing()
    {
        await using var service = await ServiceProcess.StartAsync($"--DirectLine:Secret={DirectLineFixture.Secret}", StaffCaller.Option);
        var resident = await StartAsync(service);
        var staff = new StaffCaller(service.Client);

        await ReportAsync(service, resident);
        var concern = await staff.OnlyConcernAsync();
        var id = (string)concern["id"]!;
        Assert.Contains(await resident.HistoryAsync(), activity => activity.ToJsonString().Contains((string)concern["number"]!, StringComparison.Ordinal));

        await staff.RectifyAsync(id, "路灯已经换好。");
        await KillAndStartAsync(service);
        IReadOnlyList<JsonObject> heard = [];
        await Eventually.TrueAsync(
            async () => Told(heard = await resident.HistoryAsync()) > 0,
            Longest,
            () => $"The resident was not told: {heard[^1].ToJsonString()}\n{service.Output}");

        await SayAndKillAsync(service, resident, "解决了");
        await Eventually.TrueAsync(async () => (string)(await staff.ConcernAsync(id))["concern"]!["status"]! == "Closed", Longest);

        var history = await resident.HistoryAsync();
        Assert.Equal(1, Told(history));
        Assert.Equal("Confirmed", (string)(await staff.ConcernAsync(id))["concern"]!["outcome"]!);
        Assert.Single(await staff.ConcernsAsync());
        Assert.Equal(history.Count, history.Select(activity => (string)activity["id"]!).Distinct().Count());
    }

    [Fact]
    public async Task Kill_WhilePosting_LeavesNoDoubt_BecauseTheClientMaySendAgain()
    {
        await using var service = await ServiceProcess.StartAsync($"--DirectLine:Secret={DirectLineFixture.Secret}");
        var resident = await StartAsync(service);

        var posts = Enumerable.Range(0, 20).Select(number => Task.Run(() => resident.SayAsync($"第{number}句", clientActivityId: $"post-{number}"))).ToList();
        await posts[0];
        await KillAndStartAsync(service);
        List<string> acknowledged = [];
        foreach (var post in posts)
        {
            try
            {
                acknowledged.Add((string)(await post).Body["id"]!);
            }
            catch (HttpRequestException)
            {
                // Killed before the answer: whether it was kept, only sending it again tells.
            }
        }

        var kept = await resident.HistoryAsync();
        Assert.All(acknowledged, id => Assert.Single(kept, activity => (string)activity["id"]! == id));
        for (var number = 0; number < posts.Count; number++)
        {
            Assert.Equal(200, (await resident.SayAsync($"第{number}句", clientActivityId: $"post-{number}")).Status);
        }

        var texts = (await resident.HistoryAsync()).Where(activity => (string)activity["from"]!["role"]! == "user").Select(activity => (string)activity["text"]!);
        Assert.Equal(Enumerable.Range(0, posts.Count).Select(number => $"第{number}句").Order(), texts.Order());
    }

    private static async Task<DirectLineCaller> StartAsync(ServiceProcess service)
    {
        var token = await new DirectLineCaller(service.Client, DirectLineFixture.Secret).PostAsync("/tokens/generate", new { user = new { id = "dl_resident" } });
        var resident = new DirectLineCaller(service.Client, (string)token.Body["token"]!) { ConversationId = (string)token.Body["conversationId"]! };
        Assert.Equal(201, (await resident.PostAsync("/conversations", new { locale = "zh-CN" })).Status);
        await KillAndStartAsync(service);
        await Eventually.TrueAsync(async () => (await resident.HistoryAsync()).Count > 0, Longest, () => "Nobody greeted.");
        return resident;
    }

    private static async Task ReportAsync(ServiceProcess service, DirectLineCaller resident)
    {
        await SayAndKillAsync(service, resident, "建材街路口的路灯坏了三天，晚上很黑");
        for (var question = 0; question < MostQuestions; question++)
        {
            var asked = (await resident.HistoryAsync())[^1];
            var isSummary = IsSummary(asked);
            await SayAndKillAsync(service, resident, isSummary ? "确认提交" : (string)asked["suggestedActions"]!["actions"]![0]!["value"]!);
            if (isSummary)
            {
                return;
            }
        }

        Assert.Fail($"There is no summary after {MostQuestions} questions.");
    }

    // Returns when the bot has answered, which it may have done before the end or only after the new beginning.
    private static async Task SayAndKillAsync(ServiceProcess service, DirectLineCaller resident, string text)
    {
        var answer = await resident.SayAsync(text);
        Assert.Equal(200, answer.Status);
        await KillAndStartAsync(service);
        IReadOnlyList<JsonObject> history = [];
        await Eventually.TrueAsync(
            async () =>
            {
                history = await resident.HistoryAsync();
                return (string)history[^1]["from"]!["role"]! == "bot" && history.Any(activity => (string)activity["id"]! == (string)answer.Body["id"]!);
            },
            Longest,
            () => $"No answer to '{text}'.\n{service.Output}");
        Assert.Single(history, activity => (string)activity["id"]! == (string)answer.Body["id"]!);
    }

    private static async Task KillAndStartAsync(ServiceProcess service)
    {
        await service.KillAsync();
        await service.StartAgainAsync();
    }

    private static bool IsSummary(JsonObject activity) => activity.ToJsonString().Contains("\"confirm\"", StringComparison.Ordinal);

    private static int Told(IReadOnlyList<JsonObject> history) =>
        history.Count(activity => activity.ToJsonString().Contains("\"solved\"", StringComparison.Ordinal));
}
