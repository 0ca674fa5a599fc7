namespace Huiyin.Recognizers.Tests.Temporal;

public sealed class ChineseDateTimeTests
{
    // A Wednesday.
    private const string Reference = "2026-06-17T14:30:00";

    [Theory]
    [InlineData("上周二路灯坏了", "上周二 | date | 2026-06-09 2026-06-09")]
    [InlineData("三个月前报过", "三个月前 | date | 2026-03-17 2026-03-17")]
    [InlineData("5月3号停水", "5月3号 | date | XXXX-05-03 2026-05-03 ; XXXX-05-03 2027-05-03")]
    [InlineData("2023年7月10日", "2023年7月10日 | date | 2023-07-10 2023-07-10")]
    [InlineData("大前天就堵了", "大前天 | date | 2026-06-14 2026-06-14")]
    [InlineData("上個禮拜五", "上個禮拜五 | date | 2026-06-12 2026-06-12")]
    [InlineData("国庆节放假吗", "国庆节 | date | XXXX-10-01 2025-10-01 ; XXXX-10-01 2026-10-01")]
    public void Recognize_Day_GivesPastAndFuture(string query, string expected) =>
        Assert.Equal(expected, Recognized.In("zh-cn", Reference, query));

    [Theory]
    [InlineData("昨天晚上十点", "昨天晚上十点 | datetime | 2026-06-16T22 2026-06-16 22:00:00")]
    [InlineData("今早七点半", "今早七点半 | datetime | 2026-06-17T07:30 2026-06-17 07:30:00")]
    [InlineData("凌晨两点一刻", "凌晨两点一刻 | time | T02:15 02:15:00")]
    [InlineData("5号下午三点", "5号下午三点 | datetime | XXXX-XX-05T15 2026-06-05 15:00:00 ; XXXX-XX-05T15 2026-07-05 15:00:00")]
    [InlineData("明天下午３：２０来", "明天下午3:20 | datetime | 2026-06-18T15:20 2026-06-18 15:20:00")]
    public void Recognize_Time_PlacesItInThePartOfTheDay(string query, string expected) =>
        Assert.Equal(expected, Recognized.In("zh-cn", Reference, query));

    [Theory]
    [InlineData("最近三天没水", "最近三天 | daterange | (2026-06-14,2026-06-17,P3D) 2026-06-14..2026-06-17")]
    [InlineData("上个月底", "上个月底 | daterange | 2026-05 end 2026-05-16..2026-06-01")]
    [InlineData("周末有人放歌", "周末 | daterange | 2026-W25-WE 2026-06-20..2026-06-22")]
    [InlineData("从7月10号到8月10号", "从7月10号到8月10号 | daterange | (XXXX-07-10,XXXX-08-10,P31D) 2025-07-10..2025-08-10 ; (XXXX-07-10,XXXX-08-10,P31D) 2026-07-10..2026-08-10")]
    [InlineData("昨天下午三点到五点", "昨天下午三点到五点 | datetimerange | (2026-06-16T15,2026-06-16T17,PT2H) 2026-06-16 15:00:00..2026-06-16 17:00:00")]
    [InlineData("昨晚十点到现在一直停电", "昨晚十点到现在 | datetimerange | (2026-06-16T22,PRESENT_REF,PT16H30M) 2026-06-16 22:00:00..2026-06-17 14:30:00")]
    [InlineData("5月20到5月25", "5月20到5月25 | daterange | (XXXX-05-20,XXXX-05-25,P5D) 2026-05-20..2026-05-25 ; (XXXX-05-20,XXXX-05-25,P5D) 2027-05-20..2027-05-25")]
    [InlineData("昨晚很吵", "昨晚 | datetimerange | 2026-06-16TEV 2026-06-16 16:00:00..2026-06-16 20:00:00")]
    [InlineData("周五之前修好", "周五之前 | daterange | XXXX-WXX-5 before ..2026-06-12 ; XXXX-WXX-5 before ..2026-06-19")]
    public void Recognize_Range_GivesStartAndEnd(string query, string expected) =>
        Assert.Equal(expected, Recognized.In("zh-cn", Reference, query));

    [Theory]
    [InlineData("停了两个半小时", "两个半小时 | duration | PT2.5H 9000")]
    [InlineData("每天晚上11点以后", "每天晚上11点以后 | set | T23 after not resolved")]
    [InlineData("每晚八点", "每晚八点 | set | T20 not resolved")]
    [InlineData("每週六下午", "每週六下午 | set | XXXX-WXX-6TAF not resolved")]
    [InlineData("每天早上六点到八点", "每天早上六点到八点 | set | (T06,T08,PT2H) not resolved")]
    [InlineData("每月5号", "每月5号 | set | XXXX-XX-05 not resolved")]
    [InlineData("三个半月", "三个半月 | duration | P3.5M 9072000")]
    [InlineData("每两周一次", "每两周 | set | P2W not resolved")]
    public void Recognize_DurationOrSet_GivesTimex(string query, string expected) =>
        Assert.Equal(expected, Recognized.In("zh-cn", Reference, query));

    [Theory]
    [InlineData("3号楼2单元")]
    [InlineData("坐12路公交")]
    [InlineData("一点也不好")]
    [InlineData("一点水都没有")]
    [InlineData("早上好")]
    [InlineData("国庆路和春天花园")]
    [InlineData("反映一下情况")]
    public void Recognize_WordsThatMerelyLookAlike_FindsNothing(string query) =>
        Assert.Empty(Recognized.Results("zh-cn", Reference, query));
}
