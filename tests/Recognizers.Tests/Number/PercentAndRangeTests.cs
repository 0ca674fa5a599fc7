using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Huiyin.Recognizers.Tests.Number;

public sealed class PercentAndRangeTests
{
    [Theory]
    [InlineData(Culture.English, "about 35% of us", "35%", "35%")]
    [InlineData(Culture.English, "seventy percent", "seventy percent", "70%")]
    [InlineData(Culture.Chinese, "百分之六十五点五", "百分之六十五点五", "65.5%")]
    [InlineData(Culture.Chinese, "涨了３０％", "30%", "30%")]
    public void RecognizePercentage_Share_GivesItInPercent(string culture, string query, string text, string value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizePercentage(query, culture));

        Assert.Equal("percentage", result.TypeName);
        Assert.Equal(text, result.Text);
        Assert.Equal(value, result.Resolution[ResolutionKey.Value]);
    }

    [Theory]
    [InlineData(Culture.English, "between 3 and 5 people", "between 3 and 5", "[3,5)")]
    [InlineData(Culture.English, "at least ten", "at least ten", "[10,)")]
    [InlineData(Culture.English, "fewer than 8", "fewer than 8", "(,8)")]
    [InlineData(Culture.Chinese, "从3到5个", "从3到5", "[3,5)")]
    [InlineData(Culture.Chinese, "超过一百人", "超过一百", "(100,)")]
    [InlineData(Culture.Chinese, "五十个以上", "五十个以上", "[50,)")]
    public void RecognizeNumberRange_Bounds_GivesAnInterval(string culture, string query, string text, string value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeNumberRange(query, culture));

        Assert.Equal("numberrange", result.TypeName);
        Assert.Equal(text, result.Text);
        Assert.Equal(value, result.Resolution[ResolutionKey.Value]);
    }

    [Fact]
    public void RecognizeNumberRange_TwoNumbersOnly_IsNoRange() =>
        Assert.Empty(NumberRecognizer.RecognizeNumberRange("2 and 3", Culture.English));
}
