using Microsoft.Recognizers.Text;

namespace Huiyin.Recognizers.Tests;

public sealed class CultureTests
{
    [Theory]
    [InlineData("en-US", "en-us")]
    [InlineData("en-GB", "en-*")]
    [InlineData("en", "en-*")]
    [InlineData("zh-CN", "zh-cn")]
    [InlineData("zh-TW", "zh-cn")]
    [InlineData("zh-Hans", "zh-cn")]
    [InlineData("fr-CA", "fr-fr")]
    [InlineData("xx-YY", "xx-yy")]
    [InlineData("enx", "enx")]
    [InlineData("", "")]
    public void MapToNearestLanguage_AnyCode_GivesTheSupportedOneOfTheLanguage(string code, string expected) =>
        Assert.Equal(expected, Culture.MapToNearestLanguage(code));

    [Fact]
    public void GetSupportedCultureCodes_Always_ListsEveryCultureOnce()
    {
        var codes = Culture.GetSupportedCultureCodes();

        Assert.Equal(Culture.SupportedCultures.Length, codes.Distinct().Count());
        Assert.Contains(Culture.Chinese, codes);
        Assert.Contains(Culture.English, codes);
    }
}
