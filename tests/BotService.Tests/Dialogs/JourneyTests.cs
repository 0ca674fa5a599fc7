using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Huiyin.DirectLine;

namespace Huiyin.Dialogs;

/// <summary>The whole path: a resident reports, staff record the rectification, the resident hears back.</summary>
public sealed partial class JourneyTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Fact]
    public async Task Rectification_Recorded_IsHeardAndConfirmedBySolved()
    {
        var (talk, number) = await ReportAsync("zh-CN", "确认");
        var read = await GetAsync(number);
        Assert.Equal("Submitted", Status(read));
        Assert.Single(read["attachments"]!.AsArray());

        var evidence = await UploadAsync(SampleFiles.Png);
        var rectified = await ActAsync($"{number}/rectification", new { text = "已清理单元门口，划了停车线。", attachmentIds = new[] { evidence } }, version: 1);
        Assert.Equal(HttpStatusCode.OK, rectified.StatusCode);

        var pushed = await talk.HearAsync("已清理单元门口");
        Assert.Contains(number, pushed, StringComparison.Ordinal);
        await talk.SayAsync("解决了");
        await talk.HearAsync(number);
        Assert.Equal(("Closed", "Confirmed"), (Status(await GetAsync(number)), Outcome(await GetAsync(number))));
    }

    [Fact]
    public async Task Rectification_Disputed_ReopensWithTheResidentsWords()
    {
        var (talk, number) = await ReportAsync("en", "send it");
        await ActAsync($"{number}/rectification", new { text = "We swept the entrance." }, version: 1);
        await talk.HearAsync("We swept the entrance.");
        await talk.TapAsync(new { action = "not-solved", number });
        await talk.HearAsync("Please tell me how it is now");
        await talk.SayAsync("The scooters are back already");
        await talk.HearAsync("is being worked on again");

        var read = await GetAsync(number);
        Assert.Equal(("Reopened", 1), (Status(read), (int)read["concern"]!["reopenedCount"]!));
        var events = await bot.Host.Client.SendAsync(Request(HttpMethod.Get, $"{number}/events"));
        Assert.Contains("The scooters are back already", await events.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_FromStaff_IsHeardInTheChat()
    {
        var (talk, number) = await ReportAsync("en", "send it");
        Assert.Equal(HttpStatusCode.OK, (await ActAsync($"{number}/replies", new { text = "We come on Tuesday." }, version: 1)).StatusCode);
        await talk.HearAsync("We come on Tuesday.");
    }

    [Fact]
    public async Task Question_FromStaff_IsAnsweredByWhatIsSaidNext()
    {
        var (talk, number) = await ReportAsync("en", "send it");
        await ActAsync($"{number}/transitions", new { to = "AwaitingResident", text = "Which entrance is it?" }, version: 1);
        await talk.HearAsync("Which entrance is it?");
        await talk.SayAsync("The one by the bakery");
        await talk.HearAsync("your answer is with");
        Assert.Equal("InProgress", Status(await GetAsync(number)));
    }

    [Fact]
    public async Task Merge_IntoAnotherConcern_TellsTheReporterItsNumber()
    {
        var (talk, number) = await ReportAsync("en", "send it");
        var (_, other) = await ReportAsync("en", "send it");
        var merged = await ActAsync($"{number}/transitions", new { to = "Closed", outcome = "Merged", mergedInto = other }, version: 1);
        Assert.Equal(HttpStatusCode.OK, merged.StatusCode);
        await talk.HearAsync($"is the same matter as {other}");
    }

    [Fact]
    public async Task Confirmation_DeliveredTwiceAndTappedTwice_FilesOneConcern()
    {
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, "en");
        await talk.SayAsync("Scooters block the door in Mingdu, 13800000000");
        await talk.HearAsync("Please check");
        await Task.WhenAll(talk.SayAsync("send it", "the-same"), talk.SayAsync("send it", "the-same"), talk.SayAsync("send it", "another tap"));
        await talk.HearAsync("It is filed");
        await talk.HearAsync("Nothing is under way");
        Assert.Equal(1, await talk.TimesSaidAsync("It is filed"));
        await talk.SayAsync("status");
        await talk.HearAsync("You have 1 concern");
    }

    [Fact]
    public async Task Photos_MoreThanAConcernTakes_AreRefusedAndTheRestIsFiled()
    {
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, "en");
        await talk.SayAsync("Scooters block the door in Mingdu, 13800000000");
        await talk.HearAsync("Please check");
        for (var photo = 0; photo < Concerns.ConcernLimits.Attachments + 1; photo++)
        {
            await talk.SendPhotoAsync(SampleFiles.Png);
        }

        await talk.HearAsync("There are 20 photos already");
        await talk.SayAsync("send it");
        var filed = await talk.HearAsync("It is filed");
        Assert.Equal(Concerns.ConcernLimits.Attachments, (await GetAsync(Number().Match(filed).Value))["attachments"]!.AsArray().Count);
    }

    private async Task<(ResidentTalk Talk, string Number)> ReportAsync(string locale, string confirm)
    {
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, locale);
        await talk.SayAsync("名都社区3号楼下电动车乱停堵了单元门，电话13800000000");
        await talk.HearAsync(locale == "en" ? "Please check" : "请看看对不对");
        await talk.SendPhotoAsync(SampleFiles.Png);
        await talk.HearAsync(locale == "en" ? "I have the photo" : "照片收到了");
        await talk.HearAsync(locale == "en" ? "Photos: 1" : "照片：1张");
        await talk.SayAsync(confirm);
        var filed = await talk.HearAsync(locale == "en" ? "It is filed" : "已经提交");
        return (talk, Number().Match(filed).Value);
    }

    private static string Status(JsonNode detail) => (string)detail["concern"]!["status"]!;

    private static string? Outcome(JsonNode detail) => (string?)detail["concern"]!["outcome"];

    private async Task<JsonNode> GetAsync(string number)
    {
        using var response = await bot.Host.Client.SendAsync(Request(HttpMethod.Get, number));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private async Task<string> UploadAsync(byte[] photo)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/attachments") { Content = new ByteArrayContent(photo) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", BotFixture.StaffToken);
        using var response = await bot.Host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!;
    }

    private async Task<HttpResponseMessage> ActAsync(string path, object body, int version)
    {
        using var request = Request(HttpMethod.Post, path);
        request.Content = JsonContent.Create(body);
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return await bot.Host.Client.SendAsync(request);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, $"/api/v1/concerns/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", BotFixture.StaffToken);
        return request;
    }

    [GeneratedRegex(@"\d{3}-\d{3}")]
    private static partial Regex Number();
}
