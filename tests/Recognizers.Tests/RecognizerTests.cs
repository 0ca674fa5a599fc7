using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Sequence;

namespace Huiyin.Recognizers.Tests;

public sealed class RecognizerTests
{
    [Theory]
    [InlineData("xx-yy")]
    [InlineData("fr-fr")]
    [InlineData("")]
    [InlineData(null)]
    public void Recognize_UnknownCultureWithoutFallback_Throws(string? culture) =>
        Assert.ThrowsAny<ArgumentException>(() => NumberRecognizer.RecognizeNumber("three", culture!, fallbackToDefaultCulture: false));

    [Theory]
    [InlineData("xx-yy")]
    [InlineData("")]
    [InlineData(null)]
    public void Recognize_UnknownCultureWithFallback_ReadsEnglish(string? culture) =>
        Assert.Equal("3", Assert.Single(NumberRecognizer.RecognizeNumber("three", culture!)).Resolution[ResolutionKey.Value]);

    [Theory]
    [InlineData("en-gb")]
    [InlineData("EN-US")]
    [InlineData("en")]
    public void Recognize_AnyEnglish_ReadsEnglish(string culture) =>
        Assert.Single(NumberRecognizer.RecognizeNumber("three", culture, fallbackToDefaultCulture: false));

    [Theory]
    [InlineData("zh-tw")]
    [InlineData("zh-CN")]
    [InlineData("zh")]
    public void Recognize_AnyChinese_ReadsChinese(string culture) =>
        Assert.Equal("3", Assert.Single(NumberRecognizer.RecognizeNumber("三个", culture, fallbackToDefaultCulture: false)).Resolution[ResolutionKey.Value]);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("nothing here to count")]
    [InlineData("这里没什么可数")]
    public void Recognize_NothingThere_GivesAnEmptyList(string query)
    {
        foreach (var culture in new[] { Culture.English, Culture.Chinese })
        {
            Assert.Empty(NumberRecognizer.RecognizeNumber(query, culture));
            Assert.Empty(NumberRecognizer.RecognizeOrdinal(query, culture));
            Assert.Empty(NumberRecognizer.RecognizePercentage(query, culture));
            Assert.Empty(NumberRecognizer.RecognizeNumberRange(query, culture));
            Assert.Empty(SequenceRecognizer.RecognizePhoneNumber(query, culture));
            Assert.Empty(SequenceRecognizer.RecognizeEmail(query, culture));
            Assert.Empty(ChoiceRecognizer.RecognizeBoolean(query, culture));
        }
    }

    [Fact]
    public void GetModel_TargetCulture_IsUsedWhereTheCallNamesNone()
    {
        var recognizer = new NumberRecognizer(Culture.Chinese);

        Assert.Equal(Culture.Chinese, recognizer.TargetCulture);
        Assert.Equal("number", recognizer.GetNumberModel().ModelTypeName);
        Assert.Single(recognizer.GetNumberModel().Parse("三个"));
    }

    [Fact]
    public void Constructor_OptionsAsNumber_AreTheOptions()
    {
        var recognizer = new NumberRecognizer(Culture.English, (int)NumberOptions.SuppressExtendedTypes);

        Assert.Equal(NumberOptions.SuppressExtendedTypes, recognizer.Options);
        Assert.Empty(recognizer.GetOrdinalModel().Parse("the next one"));
    }
}
