using Huiyin.DialogContent;

namespace Huiyin.Tests.DialogContent;

public sealed class PromptTemplateTests
{
    private static readonly DateTimeOffset Saturday = new(2023, 7, 15, 21, 5, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("{by:date}", "zh-CN", "7月15日（星期六）")]
    [InlineData("{by:date}", "en", "Saturday 15 July")]
    [InlineData("{by:time}", "zh-CN", "21:05")]
    [InlineData("{by:moment}", "zh-CN", "7月15日（星期六）21:05")]
    [InlineData("{by}", "en-US", "Saturday 15 July, 21:05")]
    public void Fill_Moment_IsSaidInTheLanguage(string template, string locale, string expected) =>
        Assert.Equal(expected, PromptTemplate.Parse(template).Fill(locale, [("by", Saturday)]));

    [Theory]
    [InlineData(1, "1 neighbour")]
    [InlineData(0, "0 neighbours")]
    [InlineData(12, "12 neighbours")]
    public void Fill_Count_ChoosesOneOrMany(int count, string expected) =>
        Assert.Equal(expected, PromptTemplate.Parse("{count} {count:neighbour|neighbours}").Fill("en", [("count", count)]));

    [Fact]
    public void Fill_LocalizedText_IsSaidInTheLanguage() =>
        Assert.Equal("in Parking", PromptTemplate.Parse("in {what}").Fill("en", [("what", new LocalizedText("停车", "Parking"))]));

    [Fact]
    public void Fill_ValueWithBraces_IsNotReadAgain() =>
        Assert.Equal("say {name}", PromptTemplate.Parse("say {words}").Fill("en", [("words", "{name}"), ("name", "wrong")]));

    [Fact]
    public void Fill_DoubledBraces_StandOnce() => Assert.Equal("{x} y", PromptTemplate.Parse("{{x}} {x}").Fill("en", [("x", "y")]));

    [Fact]
    public void Fill_MissingValue_NamesThePlaceholder()
    {
        var failure = Assert.Throws<ArgumentException>(() => PromptTemplate.Parse("by {by:date}").Fill("en", []));

        Assert.Contains("{by}", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("open {name")]
    [InlineData("closed name}")]
    [InlineData("empty {}")]
    [InlineData("spaced {two words}")]
    public void Parse_BrokenBraces_IsRefused(string template) => Assert.Throws<FormatException>(() => PromptTemplate.Parse(template));

    [Fact]
    public void Text_UnknownKey_IsNamed()
    {
        var failure = Assert.Throws<ArgumentException>(() => Repository.Content.Prompts.Text("report.no-such-key", "en"));

        Assert.Contains("report.no-such-key", failure.Message, StringComparison.Ordinal);
    }
}
