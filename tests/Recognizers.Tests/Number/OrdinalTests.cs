using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Huiyin.Recognizers.Tests.Number;

public sealed class OrdinalTests
{
    [Theory]
    [InlineData(Culture.English, "the 3rd floor", "3rd", "3")]
    [InlineData(Culture.English, "Seventh Street", "seventh", "7")]
    [InlineData(Culture.English, "one hundred and first", "one hundred and first", "101")]
    [InlineData(Culture.English, "the 1,000th visitor", "1,000th", "1000")]
    [InlineData(Culture.English, "the second one", "second", "2")]
    [InlineData(Culture.Chinese, "第十二个", "第十二", "12")]
    [InlineData(Culture.Chinese, "第３项", "第3", "3")]
    [InlineData(Culture.Chinese, "第一百零八", "第一百零八", "108")]
    public void RecognizeOrdinal_Position_CountsFromTheStart(string culture, string query, string text, string value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeOrdinal(query, culture));

        Assert.Equal("ordinal", result.TypeName);
        Assert.Equal(text, result.Text);
        Assert.Equal(value, result.Resolution[ResolutionKey.Value]);
        Assert.Equal(value, result.Resolution[ResolutionKey.Offset]);
        Assert.Equal("start", result.Resolution[ResolutionKey.RelativeTo]);
    }

    [Theory]
    [InlineData(Culture.English, "open the next one", "next one", "1", "current")]
    [InlineData(Culture.English, "show the previous report", "previous", "-1", "current")]
    [InlineData(Culture.English, "the last but one", "the last but one", "-1", "end")]
    [InlineData(Culture.English, "the second to last", "the second to last", "-1", "end")]
    [InlineData(Culture.English, "the last entry", "last", "0", "end")]
    [InlineData(Culture.Chinese, "倒数第三个", "倒数第三", "-2", "end")]
    public void RecognizeOrdinal_Relative_NamesWhatItCountsFrom(string culture, string query, string text, string offset, string relativeTo)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeOrdinal(query, culture));

        Assert.Equal("ordinal.relative", result.TypeName);
        Assert.Equal(text, result.Text);
        Assert.Equal(offset, result.Resolution[ResolutionKey.Offset]);
        Assert.Equal(relativeTo, result.Resolution[ResolutionKey.RelativeTo]);
    }

    [Theory]
    [InlineData(Culture.English, "wait a second")]
    [InlineData(Culture.English, "thirty seconds")]
    [InlineData(Culture.English, "two fifths")]
    [InlineData(Culture.Chinese, "第几个")]
    [InlineData(Culture.Chinese, "十二个")]
    public void RecognizeOrdinal_NoPosition_FindsNothing(string culture, string query) =>
        Assert.Empty(NumberRecognizer.RecognizeOrdinal(query, culture));
}
