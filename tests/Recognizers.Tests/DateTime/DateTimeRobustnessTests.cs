using System.Diagnostics;
using Microsoft.Recognizers.Text.DateTime;

namespace Huiyin.Recognizers.Tests.Temporal;

public sealed class DateTimeRobustnessTests
{
    private const string Reference = "2026-06-17T14:30:00";

    // Generous for a busy machine; a quadratic rule would need minutes.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("en-us", "1 day ", 100_000)]
    [InlineData("en-us", "from ", 100_000)]
    [InlineData("en-us", "1", 100_000)]
    [InlineData("en-us", " ", 100_000)]
    [InlineData("en-us", "1/", 10_000)]
    [InlineData("en-us", "the last ", 10_000)]
    [InlineData("en-us", "twenty ", 10_000)]
    [InlineData("en-us", "between 3 and ", 10_000)]
    [InlineData("en-us", "12:", 10_000)]
    [InlineData("zh-cn", "一", 100_000)]
    [InlineData("zh-cn", "1", 100_000)]
    [InlineData("zh-cn", "《", 100_000)]
    [InlineData("zh-cn", " ", 100_000)]
    [InlineData("zh-cn", "从", 10_000)]
    [InlineData("zh-cn", "上", 10_000)]
    [InlineData("zh-cn", "三天又", 10_000)]
    [InlineData("zh-cn", "三点到", 10_000)]
    public void Recognize_LongHostileText_StaysLinear(string culture, string piece, int length)
    {
        var query = string.Concat(Enumerable.Repeat(piece, length / piece.Length));

        var watch = Stopwatch.StartNew();
        Recognized.Results(culture, Reference, query);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Enough);
    }

    [Theory]
    [InlineData("en-us", "feb 30 2025", "feb 30 2025 | date | 2025-02-30 not resolved")]
    [InlineData("zh-cn", "2月30日", "2月30日 | date | XXXX-02-30 not resolved")]
    public void Recognize_DayThatNeverComes_IsNotResolved(string culture, string query, string expected) =>
        Assert.Equal(expected, Recognized.In(culture, Reference, query));

    [Theory]
    [InlineData("en-us", "in 99999999 years")]
    [InlineData("en-us", "99999999999999999999 days ago")]
    [InlineData("en-us", "the last 9999 years")]
    [InlineData("en-us", "next 12345678 quarters")]
    [InlineData("en-us", "99999 centuries from now")]
    [InlineData("en-us", "999999999 business days ago")]
    [InlineData("en-us", "25:61, 99/99/9999, week 99, 31 June, 24:00")]
    [InlineData("zh-cn", "99999999年后")]
    [InlineData("zh-cn", "最近999999999个月")]
    [InlineData("zh-cn", "一亿亿亿年前")]
    [InlineData("zh-cn", "25点61分, 13月40日, 康熙999年")]
    public void Recognize_BeyondTheCalendar_DoesNotThrow(string culture, string query)
    {
        foreach (var reference in new[] { Reference, "0001-01-01T00:00:00", "9999-12-31T23:59:59" })
        {
            Assert.NotNull(Recognized.Results(culture, reference, query));
        }
    }

    [Theory]
    [InlineData("en-us", "yesterday, next week, this weekend, last month, in 3 days, the decade, tonight, every day, since Monday, week 1, q1, easter, the last two quarters")]
    [InlineData("zh-cn", "昨天,下周,周末,上个月,三天后,九十年代,今晚,每天,周一以来,去年第一周,第一季度,春节,上半年,最近两周")]
    public void Recognize_AtTheEndsOfTheCalendar_DoesNotThrow(string culture, string query)
    {
        foreach (var reference in new[] { "0001-01-01T00:00:00", "9999-12-31T23:59:59" })
        {
            Assert.NotNull(Recognized.Results(culture, reference, query));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Recognize_Nothing_FindsNothing(string query) => Assert.Empty(Recognized.Results("en-us", Reference, query));

    [Fact]
    public void Recognize_UnknownCulture_FallsBackToEnglishOrRefuses()
    {
        Assert.Single(DateTimeRecognizer.RecognizeDateTime("yesterday", "xx-yy"));
        Assert.ThrowsAny<ArgumentException>(() => DateTimeRecognizer.RecognizeDateTime("yesterday", "xx-yy", fallbackToDefaultCulture: false));
    }

    [Fact]
    public void GetDateTimeModel_ParseWithoutMoment_CountsFromNow()
    {
        var model = new DateTimeRecognizer("zh-cn").GetDateTimeModel();

        Assert.Equal("datetimeV2.date", Assert.Single(model.Parse("明天")).TypeName);
    }
}
