using Huiyin.DialogContent;
using Huiyin.Understanding;

namespace Huiyin.Tests.Understanding;

public sealed class ConcernReaderTests
{
    [Fact]
    public void Read_OneChineseMessage_FillsEverything()
    {
        var reading = FixedContent.Reader.Read("名都社区3号楼下电动车乱停堵了单元门，都一周了，电话13800000000");

        Assert.Equal("parking", reading.Category.Best.Code);
        Assert.Equal(CategoryAdvice.Propose, reading.Category.Advice);
        Assert.Equal("名都社区3号楼", reading.Place.Describe("zh-CN"));
        Assert.Equal(FixedClock.Today.AddDays(-7), reading.Since?.From);
        Assert.Equal("13800000000", reading.Phone?.Normalized);
        Assert.Equal(MessageKind.Problem, reading.Kind);
        Assert.Equal(Locales.Chinese, reading.Locale);
        Assert.Null(reading.Emergency);
    }

    [Fact]
    public void Read_OneEnglishMessage_FillsEverything()
    {
        var reading = FixedContent.Reader.Read("Scooters have been blocking the door of Building 3 Unit 2 in Mingdu for a week, my phone is 138-0000-0000");

        Assert.Equal("parking", reading.Category.Best.Code);
        Assert.Equal("Mingdu Community, building 3, entrance 2", reading.Place.Describe("en"));
        Assert.Equal(FixedClock.Today.AddDays(-7), reading.Since?.From);
        Assert.Equal("13800000000", reading.Phone?.Normalized);
        Assert.Equal(MessageKind.Problem, reading.Kind);
        Assert.Equal(Locales.English, reading.Locale);
    }

    [Theory]
    [InlineData("停水三天了", "三天了", 3)]
    [InlineData("路灯坏了两个星期了", "坏了两个星期了", 14)]
    [InlineData("都半个月了没人管", null, null)]
    [InlineData("The light has been out for three days now", "for three days now", 3)]
    [InlineData("no water for over a week", "for over a week", 7)]
    [InlineData("没说什么时候", null, null)]
    public void Read_HowLong_IsCountedBack(string said, string? words, int? days)
    {
        var since = FixedContent.Reader.Read(said).Since;

        Assert.Equal(days, since?.From is { } from ? FixedClock.Today.DayNumber - from.DayNumber : null);
        if (words is not null)
        {
            Assert.Equal(words, since?.Words);
        }
    }

    [Theory]
    [InlineData("The lift has been broken since yesterday", 1)]
    [InlineData("The lamp is out since July 10", 9)]
    [InlineData("路灯从上周二开始就不亮", 8)]
    [InlineData("7月10日开始停水到现在", 9)]
    [InlineData("昨天晚上开始没有暖气", 1)]
    public void Read_Date_IsTheDay(string said, int days) =>
        Assert.Equal(FixedClock.Today.AddDays(-days), FixedContent.Reader.Read(said).Since?.From);

    [Theory]
    [InlineData("每天晚上十一点以后跳舞")]
    [InlineData("明天会停水吗")]
    [InlineData("The noise starts every night at 11")]
    [InlineData("Will the water be off tomorrow?")]
    public void Read_RecurringOrAhead_IsNoBeginning(string said) => Assert.Null(FixedContent.Reader.Read(said).Since);

    [Theory]
    [InlineData(MessageKind.Problem, "楼下太吵了，没人管")]
    [InlineData(MessageKind.Problem, "谢谢你们上次帮忙，可是路灯又坏了")]
    [InlineData(MessageKind.Suggestion, "建议在广场装几个长椅")]
    [InlineData(MessageKind.Suggestion, "It would be nice to have a bench here")]
    [InlineData(MessageKind.Enquiry, "请问孩子上学要什么材料")]
    [InlineData(MessageKind.Enquiry, "Where can I register my dog?")]
    [InlineData(MessageKind.Praise, "表扬网格员，真热心")]
    [InlineData(MessageKind.Praise, "Thank you, great job")]
    public void Read_Kind_IsWhatTheyWant(object kind, string said) => Assert.Equal((MessageKind)kind, FixedContent.Reader.Read(said).Kind);

    [Theory]
    [InlineData("WiFi坏了", Locales.Chinese)]
    [InlineData("the lift at 名都 is broken", Locales.English)]
    [InlineData("停车", Locales.Chinese)]
    [InlineData("ok", Locales.English)]
    [InlineData("12345", null)]
    [InlineData("👍", null)]
    public void Read_Language_IsThatOfTheWords(string said, string? locale) => Assert.Equal(locale, FixedContent.Reader.Read(said).Locale);

    [Theory]
    [InlineData("")]
    [InlineData("\ud83d\ude00\ud83d")]
    [InlineData("'; DROP TABLE concern; -- <b>\0</b>")]
    public void Read_AnyText_IsRead(string said) => Assert.Equal(said, FixedContent.Reader.Read(said).Words);

    [Fact]
    public void Read_Megabyte_IsReadInTime() => Assert.NotNull(FixedContent.Reader.Read(new string('了', 1_000_000)));
}
