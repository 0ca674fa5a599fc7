using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Huiyin.Protocol;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Protocol;

public sealed class ActivityJsonTests
{
    private const string FromWebChat = """
        {
          "type": "message", "id": "c1|0000001", "timestamp": "2026-11-20T09:05:01.1234567Z",
          "localTimestamp": "2026-11-20T17:05:01.123+08:00", "localTimezone": "Asia/Shanghai",
          "serviceUrl": "http://localhost:5000", "channelId": "directline",
          "from": {"id": "dl_1", "name": "", "role": "user", "x-extra": [1, 2]},
          "conversation": {"id": "c1", "nested": {"a": null}}, "recipient": {"id": "bot"},
          "textFormat": "plain", "locale": "zh-CN", "text": "路灯坏了",
          "entities": [{"type": "ClientCapabilities", "requiresBotState": true, "supports": {"tts": false}}],
          "channelData": {"clientActivityID": "7", "big": 12345678901234567890, "deep": [[["x"]]]},
          "attachments": [{"contentType": "image/jpeg", "contentUrl": "http://x/1.jpg", "size": 77}],
          "somethingNew": {"kept": [true, 1.50, "é\n"]}
        }
        """;

    [Fact]
    public void RoundTrip_ActivityWithUnknownMembers_KeepsTheMeaning()
    {
        var written = ActivityJson.Write(ActivityJson.Parse(FromWebChat));

        var expected = JsonNode.Parse(FromWebChat)!;
        Assert.True(JsonNode.DeepEquals(WithoutTimes(expected), WithoutTimes(JsonNode.Parse(written)!)), written);
    }

    [Fact]
    public void Parse_LocalTimestamp_KeepsItsOffset()
    {
        var activity = ActivityJson.Parse(FromWebChat);

        Assert.Equal(TimeSpan.FromHours(8), activity.LocalTimestamp!.Value.Offset);
        Assert.Contains("2026-11-20T17:05:01.123+08:00", ActivityJson.Write(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Activity_LeavesNullsOutAndChineseReadable()
    {
        var json = ActivityJson.Write(new Activity(ActivityTypes.Message, text: "路灯坏了", value: 0L));

        Assert.Equal("""{"type":"message","text":"路灯坏了","value":0}""", json);
    }

    [Fact]
    public void Write_ContentOfAnyKind_WritesWhatIsInThere()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Attachments = [new HeroCard("Title", buttons: [new CardAction(ActionTypes.ImBack, "Yes", value: "yes")]).ToAttachment()],
            Entities = [new Mention(new ChannelAccount("u1"), "<at>u</at>")],
            Value = new { Number = 3, Nothing = (string?)null },
            ChannelData = new Dictionary<string, object> { ["k"] = new[] { 1, 2 } },
        };

        var json = JsonNode.Parse(ActivityJson.Write(activity))!;

        Assert.Equal("yes", (string?)json["attachments"]![0]!["content"]!["buttons"]![0]!["value"]);
        Assert.Equal("u1", (string?)json["entities"]![0]!["mentioned"]!["id"]);
        Assert.Equal("mention", (string?)json["entities"]![0]!["type"]);
        Assert.Equal("""{"Number":3}""", json["value"]!.ToJsonString());
        Assert.Equal("""{"k":[1,2]}""", json["channelData"]!.ToJsonString());
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("7", 7L)]
    [InlineData("1.5", 1.5)]
    [InlineData("true", true)]
    public void Parse_PlainValue_IsThatValue(string json, object expected)
    {
        Assert.Equal(expected, ActivityJson.Parse($$"""{"type":"event","value":{{json}}}""").Value);
    }

    [Fact]
    public void RawJson_OfWhatWasParsed_IsWhatWasSent()
    {
        var activity = ActivityJson.Parse("""{"type":"message","value":{"b":[1, 2],"a":"\ud83d\ude00"}}""");

        Assert.Equal("""{"b":[1, 2],"a":"\ud83d\ude00"}""", ActivityJson.RawJson(activity.Value));
        Assert.Null(ActivityJson.RawJson(activity.ChannelData));
    }

    [Fact]
    public void FromRawJson_PutIntoAnActivity_IsWrittenAsThatJson()
    {
        var activity = new Activity(ActivityTypes.Message) { ChannelData = ActivityJson.FromRawJson("""{"a":[1,{"b":null}]}""") };

        Assert.Equal("""{"type":"message","channelData":{"a":[1,{"b":null}]}}""", ActivityJson.Write(activity));
    }

    [Fact]
    public void ParseEntity_GeoCoordinates_ReadsItsProperties()
    {
        var entity = ActivityJson.ParseEntity("""{"type":"GeoCoordinates","latitude":32.8,"longitude":"115.8","extra":1}""");

        var place = entity.GetAs<GeoCoordinates>();

        Assert.Equal(32.8, place.Latitude);
        Assert.Equal(115.8, place.Longitude);
        Assert.Contains("\"extra\":1", ActivityJson.RawJson(entity), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing of the sort")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{")]
    [InlineData("""{"type":"message"} {}""")]
    [InlineData("""{"type":["message"]}""")]
    [InlineData("""{"from":"me"}""")]
    [InlineData("""{"serviceUrl":{"a":1}}""")]
    [InlineData("""{"conversation":[]}""")]
    [InlineData("""{"timestamp":"yesterday"}""")]
    [InlineData("""{"timestamp":5}""")]
    [InlineData("""{"attachments":{}}""")]
    [InlineData("""{"attachments":["x"]}""")]
    [InlineData("""{"entities":[5]}""")]
    [InlineData("""{"entities":[{"type":{}}]}""")]
    [InlineData("""{"suggestedActions":{"actions":"none"}}""")]
    [InlineData("""{"text":"\ud800"}""")]
    public void Parse_WrongInput_ThrowsOneKindOfException(string json)
    {
        Assert.Throws<ActivityFormatException>(() => ActivityJson.Parse(json));
    }

    [Fact]
    public void Parse_WrongType_NamesThePlaceAndNotTheContent()
    {
        var e = Assert.Throws<ActivityFormatException>(() => ActivityJson.Parse("""{"from":{"id":["13800000000"]}}"""));

        Assert.Contains("$.from.id", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("138", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channelData")]
    [InlineData("unknownMember")]
    public void Parse_AbsurdNesting_Throws(string member)
    {
        var json = $$"""{"type":"message","{{member}}":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";

        Assert.Throws<ActivityFormatException>(() => ActivityJson.Parse(json));
    }

    [Fact]
    public void Parse_InvalidUtf8InARawValue_Throws()
    {
        byte[] json = [.. """{"channelData":{"a":" """u8[..^1], 0xFF, .. "\"}}"u8];

        Assert.Throws<ActivityFormatException>(() => ActivityJson.Parse(json));
    }

    [Fact]
    public void Write_HalfASurrogateInARawValue_WritesItAsItCame()
    {
        const string Json = """{"type":"message","channelData":{"a":"\ud800"},"new":{"b":"\udc00"}}""";

        Assert.Equal(Json, ActivityJson.Write(ActivityJson.Parse(Json)));
    }

    [Fact]
    public void Parse_ByteOrderMark_IsPassedOver()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. """{"type":"typing"}"""u8];

        Assert.Equal("typing", ActivityJson.Parse(json).Type);
    }

    [Fact]
    public void Parse_NullsInLists_AreDropped()
    {
        var activity = ActivityJson.Parse(
            """{"membersAdded":[null,{"id":"a"}],"attachments":[null],"entities":[null],"suggestedActions":{"actions":[null]}}""");

        Assert.Equal("a", Assert.Single(activity.MembersAdded).Id);
        Assert.Empty(activity.Attachments);
        Assert.Empty(activity.Entities);
        Assert.Empty(activity.SuggestedActions.Actions);
    }

    [Fact]
    public void Parse_TenThousandSuggestedActions_ReadsThemAll()
    {
        var actions = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $$"""{"type":"imBack","title":"{{i}}","value":{{i}}}"""));

        var activity = ActivityJson.Parse("{\"suggestedActions\":{\"actions\":[" + actions + "]}}");

        Assert.Equal(10_000, activity.SuggestedActions.Actions.Count);
    }

    [Fact]
    public void Parse_NumberWhereTextIsDue_ReadsItAsText()
    {
        Assert.Equal("42", ActivityJson.Parse("""{"from":{"id":42}}""").From.Id);
    }

    [Fact]
    public void Write_Cycle_ThrowsArgumentException()
    {
        var loop = new Dictionary<string, object>();
        loop["self"] = loop;

        Assert.Throws<ArgumentException>(() => ActivityJson.Write(new Activity { Value = loop }));
        Assert.Equal("""{"type":"typing"}""", ActivityJson.Write(new Activity(ActivityTypes.Typing)));
    }

    [Fact]
    public void WriteUtf8_AndWrite_AreTheSame()
    {
        var activity = ActivityJson.Parse(FromWebChat);

        Assert.Equal(ActivityJson.Write(activity), Encoding.UTF8.GetString(ActivityJson.WriteUtf8(activity)));
    }

    // Times may be written with fewer digits or +00:00 for Z.
    private static JsonNode WithoutTimes(JsonNode node)
    {
        var copy = node.DeepClone().AsObject();
        copy["timestamp"] = copy["timestamp"]!.GetValue<DateTimeOffset>().UtcTicks;
        copy["localTimestamp"] = copy["localTimestamp"]!.GetValue<DateTimeOffset>().UtcTicks;
        return JsonNode.Parse(copy.ToJsonString(new JsonSerializerOptions(JsonSerializerDefaults.General)))!;
    }
}
