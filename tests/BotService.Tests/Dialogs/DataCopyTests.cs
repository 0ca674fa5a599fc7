using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.DirectLine;
using Huiyin.Hosting;
using Huiyin.Outbox;
using Huiyin.Privacy.Copies;
using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Huiyin.Dialogs;

/// <summary>A resident asks for their data and gets it as files, which only the address opens and only for a day.</summary>
public sealed class DataCopyTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Fact]
    public async Task Export_InTheChat_GivesAPageAndJsonOfTheirsAlone()
    {
        var other = await ResidentTalk.BeginAsync(bot.Host.Client, "en");
        await other.SayAsync("The bins of my neighbour overflow <b>every</b> week in Mingdu");
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, "en");
        await talk.SayAsync("Scooters block the door of building 3 in Mingdu <script>x</script>, 13800000000");
        await talk.HearAsync("Please check");
        await talk.SayAsync("yes");
        await talk.HearAsync("Your number is");
        await talk.SayAsync("subscribe to Mingdu");
        await talk.HearAsync("every week");

        var addresses = await AskAsync(talk);

        Assert.Equal(["application/json", "text/html"], addresses.Keys.Order());
        using var page = await bot.Host.Client.GetAsync(addresses["text/html"]);
        var text = await page.Content.ReadAsStringAsync();
        Assert.Equal((200, "text/html"), ((int)page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Contains("Scooters block the door", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("The bins of my neighbour", text, StringComparison.Ordinal);
        Assert.Equal(("no-store", "no-referrer"), (page.Headers.CacheControl!.ToString(), page.Headers.GetValues("Referrer-Policy").Single()));
        using var file = await bot.Host.Client.GetAsync(addresses["application/json"]);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        var copy = JsonNode.Parse(await file.Content.ReadAsStringAsync())!;
        var concern = Assert.Single(copy["reported"]!.AsArray())!;
        Assert.StartsWith("Scooters block the door", (string)concern["text"]!, StringComparison.Ordinal);
        Assert.Equal("13800000000", (string)concern["phone"]!);
        Assert.Contains(copy["messages"]!.AsArray(), message => (bool)message!["fromYou"]! && (string)message["text"]! == "subscribe to Mingdu");
        Assert.Contains(copy["messages"]!.AsArray(), message => !(bool)message!["fromYou"]! && ((string)message["text"]!).Contains("Your number is", StringComparison.Ordinal));
        Assert.Equal("mingdu", (string)Assert.Single(copy["subscriptions"]!.AsArray())!["area"]!);
    }

    [Fact]
    public async Task Address_OfNobody_OrOfBefore_OrAfterErasure_SaysSoInBothLanguages()
    {
        await MissingAsync("/my-data/not-an-address", 404, "没有内容", "nothing under this address");
        await MissingAsync("/my-data/" + new string('x', 500) + ".json", 404, "没有内容", "nothing under this address");
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, "en");
        var first = await AskAsync(talk);
        var second = await AskAsync(talk);

        await MissingAsync(first["text/html"], 410, "已经过期", "no longer valid");
        await MissingAsync(first["application/json"], 410, "已经过期", "no longer valid");
        Assert.Equal(200, (int)(await bot.Host.Client.GetAsync(second["text/html"])).StatusCode);
        await talk.SayAsync("erase my data");
        await talk.HearAsync("Shall I erase");
        await talk.SayAsync("yes");
        await talk.HearAsync("are erased");
        await MissingAsync(second["text/html"], 404, "没有内容", "nothing under this address");
    }

    [Fact]
    public async Task Address_AfterADay_HasExpired()
    {
        var clock = new ManualClock();
        var services = bot.Host.Services;
        var links = new DataCopyLinks(services.GetRequiredService<IDataCopyLinkRepository>(), clock);
        var transactions = services.GetRequiredService<ITransactions>();
        var path = await transactions.WriteAsync(
            async (transaction, token) =>
            {
                var resident = await services.GetRequiredService<IResidentRepository>().EnsureAsync(transaction, "webchat", $"dl_{Guid.NewGuid():N}", "en", token);
                return (await links.GrantAsync(transaction, resident.Id, token)).Path;
            },
            CancellationToken.None);
        var token = path["/my-data/".Length..];
        clock.Advance(DataCopyLinks.Lifetime - TimeSpan.FromSeconds(1));
        Assert.NotNull((await transactions.ReadAsync((transaction, stop) => links.FindAsync(transaction, token, stop), CancellationToken.None)).ResidentId);

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new DataCopyGrant(null, HasExpired: true), await transactions.ReadAsync((transaction, stop) => links.FindAsync(transaction, token, stop), CancellationToken.None));
    }

    [Theory]
    [InlineData("directline", null, "/my-data/x")]
    [InlineData("webchat", "https://huiyin.example/", "/my-data/x")]
    [InlineData("msteams", "https://huiyin.example/", "https://huiyin.example/my-data/x")]
    [InlineData("sms", null, null)]
    public void Address_IsOneThatTheChannelCanReach(string channel, string? publicUrl, string? expected) =>
        Assert.Equal(expected, new OwnAddresses(Options.Create(new DirectLineOptions { PublicUrl = publicUrl })).Of("/my-data/x", new ConversationKey(channel, "c")));

    private static async Task<IReadOnlyDictionary<string, string>> AskAsync(ResidentTalk talk)
    {
        var before = await talk.TimesSaidAsync("everything I keep about you");
        await talk.SayAsync("export my data");
        await Eventually.TrueAsync(async () => await talk.TimesSaidAsync("everything I keep about you") > before);
        var given = (await talk.Caller.HistoryAsync()).Last(activity => activity["attachments"] is JsonArray { Count: 2 });
        return given["attachments"]!.AsArray().ToDictionary(file => (string)file!["contentType"]!, file => (string)file!["contentUrl"]!);
    }

    private async Task MissingAsync(string address, int status, string chinese, string english)
    {
        using var answer = await bot.Host.Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(chinese, text, StringComparison.Ordinal);
        Assert.Contains(english, text, StringComparison.Ordinal);
    }
}
