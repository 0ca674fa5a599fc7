using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;

namespace Huiyin.Recognizers.Tests.Choice;

public sealed class BooleanTests
{
    [Theory]
    [InlineData(Culture.English, "Yep!", "Yep", true)]
    [InlineData(Culture.English, "of course", "of course", true)]
    [InlineData(Culture.English, "nope, thanks", "nope", false)]
    [InlineData(Culture.English, "I don't agree", "don't agree", false)]
    [InlineData(Culture.English, "Correct.", "Correct", true)]
    [InlineData(Culture.English, "definitely not", "definitely not", false)]
    [InlineData(Culture.English, "✋", "✋", false)]
    [InlineData(Culture.English, "👎", "👎", false)]
    [InlineData(Culture.English, "👍🏽", "👍🏽", true)]
    [InlineData(Culture.Chinese, "好的，谢谢", "好的", true)]
    [InlineData(Culture.Chinese, "没错", "没错", true)]
    [InlineData(Culture.Chinese, "可以的", "可以的", true)]
    [InlineData(Culture.Chinese, "满意", "满意", true)]
    [InlineData(Culture.Chinese, "不满意", "不满意", false)]
    [InlineData(Culture.Chinese, "沒問題", "沒問題", true)]
    [InlineData(Culture.Chinese, "嗯", "嗯", true)]
    [InlineData(Culture.Chinese, "中", "中", true)]
    [InlineData(Culture.Chinese, "不", "不", false)]
    [InlineData(Culture.Chinese, "不行", "不行", false)]
    [InlineData(Culture.Chinese, "不用了，谢谢", "不用了", false)]
    [InlineData(Culture.Chinese, "我不同意", "不同意", false)]
    [InlineData(Culture.Chinese, "不太好", "不太好", false)]
    public void RecognizeBoolean_Answer_GivesItsValue(string culture, string query, string text, bool value)
    {
        var result = Assert.Single(ChoiceRecognizer.RecognizeBoolean(query, culture));

        Assert.Equal("boolean", result.TypeName);
        Assert.Equal(text, result.Text);
        Assert.Equal(text, query[result.Start..(result.End + 1)]);
        Assert.Equal(value, result.Resolution[ResolutionKey.Value]);
    }

    [Theory]
    [InlineData(Culture.English, "not sure")]
    [InlineData(Culture.English, "yesterday at noon")]
    [InlineData(Culture.English, "I know nothing")]
    [InlineData(Culture.Chinese, "是不是")]
    [InlineData(Culture.Chinese, "行不行")]
    [InlineData(Culture.Chinese, "中午")]
    [InlineData(Culture.Chinese, "不知道")]
    [InlineData(Culture.Chinese, "成都")]
    public void RecognizeBoolean_NoAnswer_FindsNothing(string culture, string query) =>
        Assert.Empty(ChoiceRecognizer.RecognizeBoolean(query, culture));

    [Theory]
    [InlineData("yes", 1.0)]
    [InlineData("yes please", 0.7)]
    [InlineData("oh well, yes", 0.6)]
    public void RecognizeBoolean_MoreWords_LowerTheScore(string query, double score) =>
        Assert.Equal(score, Assert.Single(ChoiceRecognizer.RecognizeBoolean(query, Culture.English)).Resolution[ResolutionKey.Score]);
}
