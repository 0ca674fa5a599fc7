using System.Text.Json.Nodes;

namespace Huiyin.Dialogs;

/// <summary>A shared position, as each channel sends it, through the real bot.</summary>
public sealed class PositionTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("""{ "entities": [{ "type": "Place", "name": "South gate", "geo": { "type": "GeoCoordinates", "latitude": 33.6438, "longitude": 114.6694 } }] }""")]
    [InlineData("""{ "entities": [{ "type": "GeoCoordinates", "latitude": 33.6438, "longitude": 114.6694, "name": "South gate" }] }""")]
    [InlineData("""{ "channelData": { "message": { "message_id": 5, "location": { "latitude": 33.6438, "longitude": 114.6694 } } } }""")]
    [InlineData("""{ "channelData": { "MsgType": "location", "Location_X": "33.642198", "Location_Y": "114.674818", "Label": "South gate" } }""")]
    [InlineData("""{ "attachments": [{ "contentType": "application/vnd.location", "content": { "coordinates": { "lat": 33.6438, "long": 114.6694 } } }] }""")]
    public async Task Position_AtTheQuestionOfPlace_IsTheNearestCommunity(string message)
    {
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, "en");
        await talk.SayAsync("The street lamp is broken and it is pitch dark");
        await talk.HearAsync("Which office area is it in?");
        await talk.SendAsync(JsonNode.Parse(message)!.AsObject());
        await talk.HearAsync("I have the position, near \"Mingdu Community\"");
        await talk.HearAsync("Do you have a photo?");
    }

    [Fact]
    public async Task Position_BetweenTwoCommunities_IsAskedAndStored()
    {
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, "en");
        await talk.SayAsync("The street lamp is broken and it is pitch dark");
        await talk.HearAsync("Which office area is it in?");
        await talk.SendAsync(new JsonObject { ["entities"] = new JsonArray(new JsonObject { ["type"] = "GeoCoordinates", ["latitude"] = 33.6465, ["longitude"] = 114.6731 }) });
        var which = await talk.HearAsync("These places are near the position you sent");
        Assert.Contains("Mingdu", which, StringComparison.Ordinal);
        await talk.SayAsync("Mingdu");
        await talk.HearAsync("Do you have a photo?");
        await talk.SayAsync("no");
        await talk.HearAsync("May we have a phone number?");
        await talk.SayAsync("no");
        await talk.HearAsync("Please check");
        await talk.SayAsync("yes");
        var number = System.Text.RegularExpressions.Regex.Match(await talk.HearAsync("Your number is"), @"\d{3}-\d{3}").Value;
        Assert.NotEmpty(number);
        Assert.Equal("33.64650,114.67310", await new PositionsInTheLedger(bot.Host).OfAsync(number));
    }

    [Fact]
    public async Task Position_OfAnotherCity_AsksForTheName()
    {
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, "zh-CN");
        await talk.SayAsync("路灯不亮，晚上看不见路");
        await talk.HearAsync("在哪个办事处");
        await talk.SayAsync("geo:31.2,121.5");
        await talk.HearAsync("这个位置不在我们区里");
        await talk.HearAsync("在哪个办事处");
    }

    [Fact]
    public async Task Position_BeforeAnyWords_IsKeptForThem()
    {
        var talk = await ResidentTalk.BeginAsync(bot.Host.Client, "zh-CN");
        await talk.SendAsync(new JsonObject { ["entities"] = new JsonArray(new JsonObject { ["type"] = "Place", ["geo"] = new JsonObject { ["type"] = "GeoCoordinates", ["latitude"] = 33.6438, ["longitude"] = 114.6694 } }) });
        await talk.HearAsync("在“名都社区”附近");
        await talk.HearAsync("请说说是什么事");
        await talk.SayAsync("路灯不亮，晚上看不见路");
        await talk.HearAsync("有照片吗");
    }
}
