using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Huiyin.Recognizers.Tests.Number;

public sealed class ChineseNumberTests
{
    [Theory]
    [InlineData("一共有三十六户", "三十六", "36")]
    [InlineData("坏了两盏路灯", "两", "2")]
    [InlineData("我们俩", "俩", "2")]
    [InlineData("三百八", "三百八", "380")]
    [InlineData("三百零八", "三百零八", "308")]
    [InlineData("七万二", "七万二", "72000")]
    [InlineData("兩萬五千六百", "兩萬五千六百", "25600")]
    [InlineData("壹佰贰拾叁元", "壹佰贰拾叁", "123")]
    [InlineData("八千九百亿", "八千九百亿", "890000000000")]
    [InlineData("三億六千萬", "三億六千萬", "360000000")]
    [InlineData("二零二五年", "二零二五", "2025")]
    [InlineData("廿五", "廿五", "25")]
    [InlineData("六十多万", "六十多万", "600000")]
    [InlineData("十几个人", "十", "10")]
    [InlineData("2.5万元", "2.5万", "25000")]
    [InlineData("6万3千", "6万3千", "63000")]
    [InlineData("一点八万", "一点八万", "18000")]
    [InlineData("六点二五米", "六点二五", "6.25")]
    [InlineData("负八度", "负八", "-8")]
    [InlineData("气温-3度", "-3", "-3")]
    [InlineData("四分之三", "四分之三", "0.75")]
    [InlineData("二又四分之一", "二又四分之一", "2.25")]
    [InlineData("千分之八", "千分之八", "0.008")]
    [InlineData("百分之四十", "四十", "40")]
    [InlineData("１２，３４５", "12,345", "12345")]
    [InlineData("3千克", "3", "3")]
    [InlineData("两打鸡蛋", "两打", "24")]
    [InlineData("半打", "半打", "6")]
    [InlineData("2^5", "2^5", "32")]
    public void RecognizeNumber_OneNumber_GivesTextAndValue(string query, string text, string value)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeNumber(query, Culture.Chinese));

        Assert.Equal("number", result.TypeName);
        Assert.Equal(text, result.Text);
        Assert.Equal(value, result.Resolution[ResolutionKey.Value]);
        Assert.Equal(text.Length, result.End - result.Start + 1);
    }

    [Theory]
    [InlineData("统一处理")]
    [InlineData("万一下雨")]
    [InlineData("一直没人管")]
    [InlineData("十分感谢")]
    [InlineData("四面八方")]
    [InlineData("千万不要")]
    [InlineData("几十户人家")]
    [InlineData("三亚")]
    [InlineData("五星级")]
    [InlineData("星期三")]
    [InlineData("第三名")]
    [InlineData("七八个人")]
    [InlineData("一打电话就占线")]
    [InlineData("A3区")]
    public void RecognizeNumber_NumeralInAWord_FindsNothing(string query) =>
        Assert.Empty(NumberRecognizer.RecognizeNumber(query, Culture.Chinese));

    [Theory]
    [InlineData("三楼302室漏水五天了", "3", "302", "5")]
    [InlineData("三个问题：一，路灯；二，垃圾", "3", "1", "2")]
    [InlineData("八点三十分", "8", "30")]
    [InlineData("三百二百", "300", "200")]
    [InlineData("3-5楼", "3", "5")]
    public void RecognizeNumber_SeveralNumbers_KeepsThemApart(string query, params string[] values) =>
        Assert.Equal(values, NumberRecognizer.RecognizeNumber(query, Culture.Chinese).Select(result => result.Resolution[ResolutionKey.Value]));
}
